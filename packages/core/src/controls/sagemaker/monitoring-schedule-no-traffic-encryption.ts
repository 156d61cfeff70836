import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { judgeScheduledNetwork } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-schedule-no-traffic-encryption',
  title: 'Traffic between the containers of a scheduled monitoring job is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::MonitoringSchedule',
  stages: ['monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The instances of the job hand each other captured requests and answers in clear text over the network between them.',
  mappings: {
    'aws-security-hub': ['SageMaker.22'],
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.20', 'A.8.24'],
    soc2: ['CC6.7'],
  },
  evaluate: (schedule) =>
    judgeScheduledNetwork(schedule, (network) =>
      network.at('EnableInterContainerTrafficEncryption').equals(true),
    ),
  remedy: [
    set(
      'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableInterContainerTrafficEncryption',
      true,
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition: { RoleArn: arn:aws:iam::111122223333:role/monitor } # fail
    Plain:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition:
            NetworkConfig:
              EnableInterContainerTrafficEncryption: false # fail
    Inline:
      Type: AWS::SageMaker::MonitoringSchedule # pass
      Properties: { MonitoringScheduleConfig: { MonitoringJobDefinition: { NetworkConfig: { EnableInterContainerTrafficEncryption: true } } } }
    NamedOpen:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinitionName: !GetAtt OpenJob.JobDefinitionName
    OpenJob: { Type: AWS::SageMaker::DataQualityJobDefinition, Properties: { JobDefinitionName: open } }
    NamedClosed:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties: { MonitoringScheduleConfig: { MonitoringJobDefinitionName: closed } }
    ClosedJob:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties: { JobDefinitionName: closed, NetworkConfig: { EnableInterContainerTrafficEncryption: true } }
    NamedElsewhere:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinitionName: of-another-stack # unknown
    ByParameter:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition: !Ref Definition # unknown
  `,
}
