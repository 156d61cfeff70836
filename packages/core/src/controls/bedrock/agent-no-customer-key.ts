import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/agent-no-customer-key',
  title: 'Agent is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Instructions, session data and conversation history are kept under a key you do not control: you can neither withdraw it nor see in your trail who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (agent) => usesCustomerKey(agent.at('CustomerEncryptionKeyArn')),
  remedy: [reference('CustomerEncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Agent # fail
      Properties: { AgentName: support }
    AwsKey:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        CustomerEncryptionKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/bedrock # fail
    WithKey:
      Type: AWS::Bedrock::Agent # pass
      Properties: { AgentName: support, CustomerEncryptionKeyArn: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        CustomerEncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
