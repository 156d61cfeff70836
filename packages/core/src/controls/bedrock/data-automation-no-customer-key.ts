import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Bedrock::DataAutomationProject': 'KmsKeyId',
  'AWS::Bedrock::Blueprint': 'KmsKeyId',
  'AWS::Bedrock::DataAutomationLibrary': 'EncryptionConfiguration.KmsKeyId',
}

export const control: Control = {
  id: 'bedrock/data-automation-no-customer-key',
  title: 'Data automation is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Bedrock::DataAutomationProject',
    'AWS::Bedrock::Blueprint',
    'AWS::Bedrock::DataAutomationLibrary',
  ],
  stages: ['ingest', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'What is read out of your documents, pictures and recordings is kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [
    reference('KmsKeyId', 'AWS::KMS::Key'),
    reference('EncryptionConfiguration.KmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    DataAutomationProjectByDefault:
      Type: AWS::Bedrock::DataAutomationProject # fail
      Properties:
        ProjectName: invoices
    DataAutomationProjectWithKey:
      Type: AWS::Bedrock::DataAutomationProject # pass
      Properties:
        ProjectName: invoices
        KmsKeyId: !GetAtt Key.Arn
    DataAutomationProjectWithKeyOfAws:
      Type: AWS::Bedrock::DataAutomationProject
      Properties:
        ProjectName: invoices
        KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    DataAutomationProjectByParameter:
      Type: AWS::Bedrock::DataAutomationProject
      Properties:
        ProjectName: invoices
        KmsKeyId: !Ref KeyArn # unknown
    BlueprintByDefault:
      Type: AWS::Bedrock::Blueprint # fail
      Properties:
        BlueprintName: invoice
    BlueprintWithKey:
      Type: AWS::Bedrock::Blueprint # pass
      Properties:
        BlueprintName: invoice
        KmsKeyId: !GetAtt Key.Arn
    BlueprintByParameter:
      Type: AWS::Bedrock::Blueprint
      Properties:
        BlueprintName: invoice
        KmsKeyId: !Ref KeyArn # unknown
    DataAutomationLibraryByDefault:
      Type: AWS::Bedrock::DataAutomationLibrary # fail
      Properties:
        LibraryName: invoices
    DataAutomationLibraryWithKey:
      Type: AWS::Bedrock::DataAutomationLibrary # pass
      Properties:
        LibraryName: invoices
        EncryptionConfiguration:
          KmsKeyId: !GetAtt Key.Arn
    DataAutomationLibraryByParameter:
      Type: AWS::Bedrock::DataAutomationLibrary
      Properties:
        LibraryName: invoices
        EncryptionConfiguration:
          KmsKeyId: !Ref KeyArn # unknown
  `,
}
