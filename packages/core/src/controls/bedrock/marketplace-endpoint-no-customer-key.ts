import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/marketplace-endpoint-no-customer-key',
  title: 'Marketplace model endpoint keeps its volume without a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::MarketplaceModelEndpoint',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The disk under the endpoint holds the model and what passes through it, under a key you do not control.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('EndpointConfig.SageMaker.KmsEncryptionKey')),
  remedy: [reference('EndpointConfig.SageMaker.KmsEncryptionKey', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::MarketplaceModelEndpoint # fail
      Properties:
        EndpointName: market
    WithKey:
      Type: AWS::Bedrock::MarketplaceModelEndpoint # pass
      Properties:
        EndpointName: market
        EndpointConfig:
          SageMaker:
            KmsEncryptionKey: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Bedrock::MarketplaceModelEndpoint
      Properties:
        EndpointName: market
        EndpointConfig:
          SageMaker:
            KmsEncryptionKey: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::MarketplaceModelEndpoint
      Properties:
        EndpointName: market
        EndpointConfig:
          SageMaker:
            KmsEncryptionKey: !Ref KeyArn # unknown
  `,
}
