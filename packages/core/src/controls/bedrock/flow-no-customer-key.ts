import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/flow-no-customer-key',
  title: 'Flow is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Flow',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts, code and wiring of the flow are kept under a key you do not control: you can neither withdraw it nor see who read them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (flow) => usesCustomerKey(flow.at('CustomerEncryptionKeyArn')),
  remedy: [reference('CustomerEncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Flow # fail
      Properties: { Name: triage, ExecutionRoleArn: 'arn:aws:iam::111122223333:role/flow' }
    WithKey:
      Type: AWS::Bedrock::Flow # pass
      Properties: { Name: triage, CustomerEncryptionKeyArn: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        CustomerEncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
