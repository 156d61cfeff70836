import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'efs/file-system-no-customer-key',
  title: 'File system of the workload is not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::FileSystem',
  stages: ['prepare', 'train'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Nothing but the permission to mount stands between a leaked role and everybody’s notebooks: there is no key policy to refuse it and no key to take away.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (files) =>
    onlyWhen(files.at('Encrypted').equals(true), () => usesCustomerKey(files.at('KmsKeyId'))),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    Domain:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          CustomFileSystemConfigs:
            - EFSFileSystemConfig: { FileSystemId: !Ref Unencrypted }
            - EFSFileSystemConfig: { FileSystemId: !Ref ManagedByAws }
            - EFSFileSystemConfig: { FileSystemId: !Ref ByParameter }
            - EFSFileSystemConfig: { FileSystemId: !Ref Own }
    Unencrypted:
      Type: AWS::EFS::FileSystem
    ManagedByAws:
      Type: AWS::EFS::FileSystem # fail
      Properties: { Encrypted: true }
    ByParameter:
      Type: AWS::EFS::FileSystem
      Properties:
        Encrypted: true
        KmsKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::EFS::FileSystem # pass
      Properties: { Encrypted: true, KmsKeyId: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
