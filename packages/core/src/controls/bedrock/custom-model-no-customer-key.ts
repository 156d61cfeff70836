import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Bedrock::ModelCustomizationJob': 'CustomModelKmsKeyId',
  'AWS::Bedrock::CustomModel': 'ModelKmsKeyArn',
  'AWS::Bedrock::ModelCopyJob': 'ModelKmsKeyId',
}

export const control: Control = {
  id: 'bedrock/custom-model-no-customer-key',
  title: 'Custom model is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Bedrock::ModelCustomizationJob',
    'AWS::Bedrock::CustomModel',
    'AWS::Bedrock::ModelCopyJob',
  ],
  stages: ['train', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The weights carry what your training data said; under a key you do not control you can neither withdraw access to them nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [
    reference('CustomModelKmsKeyId', 'AWS::KMS::Key'),
    reference('ModelKmsKeyArn', 'AWS::KMS::Key'),
    reference('ModelKmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    ModelCustomizationJobByDefault:
      Type: AWS::Bedrock::ModelCustomizationJob # fail
      Properties:
        JobName: tune
        RoleArn: arn:aws:iam::111122223333:role/tune
        BaseModelIdentifier: amazon.nova-lite-v1:0
    ModelCustomizationJobWithKey:
      Type: AWS::Bedrock::ModelCustomizationJob # pass
      Properties:
        JobName: tune
        RoleArn: arn:aws:iam::111122223333:role/tune
        BaseModelIdentifier: amazon.nova-lite-v1:0
        CustomModelKmsKeyId: !GetAtt Key.Arn
    ModelCustomizationJobWithKeyOfAws:
      Type: AWS::Bedrock::ModelCustomizationJob
      Properties:
        JobName: tune
        RoleArn: arn:aws:iam::111122223333:role/tune
        BaseModelIdentifier: amazon.nova-lite-v1:0
        CustomModelKmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ModelCustomizationJobByParameter:
      Type: AWS::Bedrock::ModelCustomizationJob
      Properties:
        JobName: tune
        RoleArn: arn:aws:iam::111122223333:role/tune
        BaseModelIdentifier: amazon.nova-lite-v1:0
        CustomModelKmsKeyId: !Ref KeyArn # unknown
    CustomModelByDefault:
      Type: AWS::Bedrock::CustomModel # fail
      Properties:
        ModelName: tuned
    CustomModelWithKey:
      Type: AWS::Bedrock::CustomModel # pass
      Properties:
        ModelName: tuned
        ModelKmsKeyArn: !GetAtt Key.Arn
    CustomModelByParameter:
      Type: AWS::Bedrock::CustomModel
      Properties:
        ModelName: tuned
        ModelKmsKeyArn: !Ref KeyArn # unknown
    ModelCopyJobByDefault:
      Type: AWS::Bedrock::ModelCopyJob # fail
      Properties:
        TargetModelName: tuned
    ModelCopyJobWithKey:
      Type: AWS::Bedrock::ModelCopyJob # pass
      Properties:
        TargetModelName: tuned
        ModelKmsKeyId: !GetAtt Key.Arn
    ModelCopyJobByParameter:
      Type: AWS::Bedrock::ModelCopyJob
      Properties:
        TargetModelName: tuned
        ModelKmsKeyId: !Ref KeyArn # unknown
  `,
}
