import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'fsx/file-system-no-customer-key',
  title: 'FSx file system of the workload is not encrypted with a key of yours',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::FSx::FileSystem',
  stages: ['prepare', 'train'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'A copy of the training data that is as large as the bucket, under a key that you can neither withhold from a leaked role nor take away.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    hipaa: ['164.312(a)(2)(iv)'],
  },
  evaluate: (files) => usesCustomerKey(files.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    Domain:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          CustomFileSystemConfigs:
            - FSxLustreFileSystemConfig: { FileSystemId: !Ref ByDefault }
            - FSxLustreFileSystemConfig: { FileSystemId: !Ref ByParameter }
            - FSxLustreFileSystemConfig: { FileSystemId: !Ref Own }
    ByDefault:
      Type: AWS::FSx::FileSystem # fail
      Properties: { FileSystemType: LUSTRE, SubnetIds: [subnet-1], StorageCapacity: 1200 }
    ByParameter:
      Type: AWS::FSx::FileSystem
      Properties:
        FileSystemType: LUSTRE
        SubnetIds: [subnet-1]
        KmsKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::FSx::FileSystem # pass
      Properties: { FileSystemType: LUSTRE, SubnetIds: [subnet-1], KmsKeyId: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
