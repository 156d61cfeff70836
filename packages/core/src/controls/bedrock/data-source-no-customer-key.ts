import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/data-source-no-customer-key',
  title: 'Data source of a knowledge base is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'While documents are taken in, copies of them are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'aws-security-hub': ['Bedrock.1'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (source) => usesCustomerKey(source.at('ServerSideEncryptionConfiguration.KmsKeyArn')),
  remedy: [reference('ServerSideEncryptionConfiguration.KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::DataSource # fail
      Properties: { Name: manuals, KnowledgeBaseId: ABCDEFGHIJ }
    WithKey:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        ServerSideEncryptionConfiguration: { KmsKeyArn: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        ServerSideEncryptionConfiguration:
          KmsKeyArn: !Ref KeyArn # unknown
  `,
}
