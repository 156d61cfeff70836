import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/space-shared',
  title: 'Studio space is shared by all users of the domain',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Space',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Everyone in a shared space edits the same files and runs code with the same role: one user changes the notebook that another one runs, and the log does not tell who did what.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'AC-6'], 'iso-27001': ['A.8.2'], soc2: ['CC6.3'] },
  evaluate: (space) => {
    const sharing = space.at('SpaceSharingSettings.SharingType')
    return onlyWhen(sharing.isSet(), () => sharing.equals('Private'))
  },
  remedy: [set('SpaceSharingSettings.SharingType', 'Private')],
  examples: `
    Shared:
      Type: AWS::SageMaker::Space
      Properties:
        DomainId: d-1234567890ab
        SpaceName: tuning
        OwnershipSettings: { OwnerUserProfileName: ada }
        SpaceSharingSettings:
          SharingType: Shared # fail
    Private:
      Type: AWS::SageMaker::Space # pass
      Properties: { DomainId: d-1234567890ab, SpaceName: tuning, SpaceSharingSettings: { SharingType: Private } }
    NotSaid:
      Type: AWS::SageMaker::Space
      Properties: { DomainId: d-1234567890ab, SpaceName: tuning }
    ByParameter:
      Type: AWS::SageMaker::Space
      Properties:
        SpaceSharingSettings:
          SharingType: !Ref Sharing # unknown
  `,
}
