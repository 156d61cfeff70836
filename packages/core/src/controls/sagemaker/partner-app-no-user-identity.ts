import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/partner-app-no-user-identity',
  title: 'Partner AI app does not know who uses it',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::PartnerApp',
  stages: ['prepare', 'monitor'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'All people act in the app as one role: it cannot keep their projects apart, and its log cannot say who read or deleted what.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AU-3'],
    'iso-27001': ['A.5.16', 'A.8.15'],
    soc2: ['CC6.1', 'CC7.2'],
  },
  evaluate: (app) => app.at('EnableIamSessionBasedIdentity').equals(true),
  remedy: [set('EnableIamSessionBasedIdentity', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::PartnerApp # fail
      Properties: { Name: traces, Type: comet, AuthType: IAM, Tier: small }
    SwitchedOff:
      Type: AWS::SageMaker::PartnerApp
      Properties:
        EnableIamSessionBasedIdentity: false # fail
    Known:
      Type: AWS::SageMaker::PartnerApp # pass
      Properties: { Name: traces, EnableIamSessionBasedIdentity: true }
    ByParameter:
      Type: AWS::SageMaker::PartnerApp
      Properties:
        EnableIamSessionBasedIdentity: !Ref Identity # unknown
  `,
}
