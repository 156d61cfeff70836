import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/gateway-no-customer-key',
  title: 'Gateway is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Tool definitions and the data of calls are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.4'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsKeyArn')),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::Gateway # fail
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
    WithKey:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        KmsKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        KmsKeyArn: !Ref KeyArn # unknown
  `,
}
