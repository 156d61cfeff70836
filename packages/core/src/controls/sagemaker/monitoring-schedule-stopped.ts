import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-schedule-stopped',
  title: 'Monitoring schedule is stopped',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::MonitoringSchedule',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['data-poisoning', 'adversarial-input'],
  responsibility: 'customer',
  why: 'A schedule that is there and does not run looks like supervision. Drift, poisoned input and a swapped model go on unseen.',
  mappings: {
    'nist-800-53-r5': ['SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
    'nist-ai-rmf': ['MEASURE 2.4'],
  },
  evaluate: (schedule) => schedule.at('MonitoringScheduleStatus').isNoneOf(['Stopped', 'Failed']),
  remedy: [set('MonitoringScheduleStatus', 'Scheduled')],
  examples: `
    Stopped:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleName: drift
        MonitoringScheduleStatus: Stopped # fail
    Failed:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleStatus: Failed # fail
    ByDefault:
      Type: AWS::SageMaker::MonitoringSchedule # pass
      Properties: { MonitoringScheduleName: drift }
    ByParameter:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleStatus: !Ref Status # unknown
  `,
}
