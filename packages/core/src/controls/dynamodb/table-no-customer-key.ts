import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'dynamodb/table-no-customer-key',
  title: 'Table of the workload is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::DynamoDB::Table',
  stages: ['prepare', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Conversations, features and the state of agents lie there; under a key that AWS owns, whoever may read the table reads them, and no key can be taken away from a thief.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (table) => usesCustomerKey(table.at('SSESpecification.KMSMasterKeyId')),
  remedy: [
    set('SSESpecification.SSEEnabled', true),
    set('SSESpecification.SSEType', 'KMS'),
    reference('SSESpecification.KMSMasterKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    Chat:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/chat
        Environment: { Variables: { BEDROCK_MODEL: m, A: !Ref ByDefault, B: !Ref AwsKey, C: !Ref ByParameter, D: !Ref OwnKey } }
    ByDefault:
      Type: AWS::DynamoDB::Table # fail
    AwsKey:
      Type: AWS::DynamoDB::Table
      Properties:
        SSESpecification: { SSEEnabled: true, SSEType: KMS } # fail
    ByParameter:
      Type: AWS::DynamoDB::Table
      Properties:
        SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !Ref KeyId } # unknown
    OwnKey:
      Type: AWS::DynamoDB::Table # pass
      Properties:
        SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !Ref Key }
    Key: { Type: AWS::KMS::Key }
  `,
}
