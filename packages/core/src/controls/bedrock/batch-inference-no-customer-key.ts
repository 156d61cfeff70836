import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/batch-inference-no-customer-key',
  title: 'Results of batch inference are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelInvocationJob',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The results hold every prompt and answer of the batch; reading the bucket is then enough, and no key policy stands in between.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (resource) =>
    usesCustomerKey(resource.at('OutputDataConfig.S3OutputDataConfig.S3EncryptionKeyId')),
  remedy: [reference('OutputDataConfig.S3OutputDataConfig.S3EncryptionKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::ModelInvocationJob # fail
      Properties:
        JobName: nightly
        ModelId: amazon.nova-lite-v1:0
    WithKey:
      Type: AWS::Bedrock::ModelInvocationJob # pass
      Properties:
        JobName: nightly
        ModelId: amazon.nova-lite-v1:0
        OutputDataConfig:
          S3OutputDataConfig:
            S3EncryptionKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Bedrock::ModelInvocationJob
      Properties:
        JobName: nightly
        ModelId: amazon.nova-lite-v1:0
        OutputDataConfig:
          S3OutputDataConfig:
            S3EncryptionKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::ModelInvocationJob
      Properties:
        JobName: nightly
        ModelId: amazon.nova-lite-v1:0
        OutputDataConfig:
          S3OutputDataConfig:
            S3EncryptionKeyId: !Ref KeyArn # unknown
  `,
}
