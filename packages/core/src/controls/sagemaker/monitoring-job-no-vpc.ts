import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { monitoringJobsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-job-no-vpc',
  title: 'Monitoring job does not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
  ],
  stages: ['monitor'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The job reads captured requests and answers in a network of SageMaker: your endpoint policies, security groups and flow logs see nothing of where it takes them.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (resource) =>
    monitoringJobsOf(resource).map(({ network }) => network.at('VpcConfig.Subnets').isSet()),
  remedy: [
    derive(
      'private-network',
      'name private subnets and security groups in the `NetworkConfig.VpcConfig` of the job',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ModelBiasJobDefinition # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/monitor }
    InVpc:
      Type: AWS::SageMaker::ModelBiasJobDefinition # pass
      Properties: { NetworkConfig: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } } }
    Scheduled:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition:
            NetworkConfig: { EnableNetworkIsolation: true } # fail
    Named:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties: { MonitoringScheduleConfig: { MonitoringJobDefinitionName: bias } }
    ByParameter:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        NetworkConfig:
          VpcConfig:
            Subnets: !Ref Subnets # unknown
  `,
}
