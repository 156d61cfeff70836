import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { judgeScheduledNetwork } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-schedule-no-network-isolation',
  title: 'Scheduled monitoring job can make outbound calls',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::MonitoringSchedule',
  stages: ['monitor'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The job reads captured requests and answers. A tampered image or script that may call out sends them away, hour by hour.',
  mappings: {
    'aws-security-hub': ['SageMaker.14'],
    'aws-fsbp': ['SageMaker.14'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (schedule) =>
    judgeScheduledNetwork(schedule, (network) => network.at('EnableNetworkIsolation').equals(true)),
  remedy: [
    set('MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation', true),
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
              EnableNetworkIsolation: false # fail
    Inline:
      Type: AWS::SageMaker::MonitoringSchedule # pass
      Properties: { MonitoringScheduleConfig: { MonitoringJobDefinition: { NetworkConfig: { EnableNetworkIsolation: true } } } }
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
      Properties: { JobDefinitionName: closed, NetworkConfig: { EnableNetworkIsolation: true } }
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
