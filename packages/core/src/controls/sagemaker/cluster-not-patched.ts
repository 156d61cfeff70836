import { anyOf } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/cluster-not-patched',
  title: 'HyperPod nodes are never patched',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Cluster',
  stages: ['train'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Clusters live for months. Without an automatic or scheduled update the nodes keep the kernel, drivers and agents of their first day, with every hole found since.',
  mappings: { 'nist-800-53-r5': ['SI-2'], 'iso-27001': ['A.8.8'], soc2: ['CC7.1'] },
  evaluate: (cluster) =>
    cluster
      .at('InstanceGroups')
      .each((group) => anyOf(group.at('AutoPatchConfig').isSet(), group.at('ScheduledUpdateConfig').isSet())),
  remedy: [advise('add a `ScheduledUpdateConfig` or an `AutoPatchConfig` to the group')],
  examples: `
    OneOfThree:
      Type: AWS::SageMaker::Cluster
      Properties:
        InstanceGroups:
          - { InstanceGroupName: head, ScheduledUpdateConfig: { ScheduleExpression: cron(0 3 ? * SUN *) } }
          - { InstanceGroupName: login, AutoPatchConfig: { PatchingStrategy: WhenIdle } }
          - { InstanceGroupName: workers, InstanceCount: 8 } # fail
    Patched:
      Type: AWS::SageMaker::Cluster # pass
      Properties:
        InstanceGroups: [{ InstanceGroupName: head, ScheduledUpdateConfig: { ScheduleExpression: cron(0 3 ? * SUN *) } }]
    ByParameter:
      Type: AWS::SageMaker::Cluster
      Properties:
        InstanceGroups: !Ref Groups # unknown
  `,
}
