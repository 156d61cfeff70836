import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Bedrock::ModelImportJob': 'ImportedModelKmsKeyId',
  'AWS::Bedrock::ImportedModel': 'ModelKmsKeyArn',
}

export const control: Control = {
  id: 'bedrock/imported-model-no-customer-key',
  title: 'Imported model is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Bedrock::ModelImportJob', 'AWS::Bedrock::ImportedModel'],
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The imported weights are a copy of a model you paid or trained for; under a key you do not control you can neither withdraw access to them nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [reference('ImportedModelKmsKeyId', 'AWS::KMS::Key'), reference('ModelKmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ModelImportJobByDefault:
      Type: AWS::Bedrock::ModelImportJob # fail
      Properties:
        JobName: import
        ImportedModelName: own
    ModelImportJobWithKey:
      Type: AWS::Bedrock::ModelImportJob # pass
      Properties:
        JobName: import
        ImportedModelName: own
        ImportedModelKmsKeyId: !GetAtt Key.Arn
    ModelImportJobWithKeyOfAws:
      Type: AWS::Bedrock::ModelImportJob
      Properties:
        JobName: import
        ImportedModelName: own
        ImportedModelKmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ModelImportJobByParameter:
      Type: AWS::Bedrock::ModelImportJob
      Properties:
        JobName: import
        ImportedModelName: own
        ImportedModelKmsKeyId: !Ref KeyArn # unknown
    ImportedModelByDefault:
      Type: AWS::Bedrock::ImportedModel # fail
      Properties:
        ModelName: own
    ImportedModelWithKey:
      Type: AWS::Bedrock::ImportedModel # pass
      Properties:
        ModelName: own
        ModelKmsKeyArn: !GetAtt Key.Arn
    ImportedModelByParameter:
      Type: AWS::Bedrock::ImportedModel
      Properties:
        ModelName: own
        ModelKmsKeyArn: !Ref KeyArn # unknown
  `,
}
