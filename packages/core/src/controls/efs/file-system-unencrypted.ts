import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'efs/file-system-unencrypted',
  title: 'File system of the workload is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::FileSystem',
  stages: ['prepare', 'train'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Notebooks, datasets and checkpoints lie on disks and in backups in clear text; encryption cannot be turned on later, only by moving everything.',
  mappings: {
    'aws-security-hub': ['EFS.1'],
    'aws-fsbp': ['EFS.1'],
    'cis-aws': ['2.3.1'],
    'nist-800-53-r5': ['SC-13', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    hipaa: ['164.312(a)(2)(iv)'],
  },
  evaluate: (files) => files.at('Encrypted').equals(true),
  remedy: [set('Encrypted', true)],
  examples: `
    Domain:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          CustomFileSystemConfigs:
            - EFSFileSystemConfig: { FileSystemId: !Ref ByDefault }
            - EFSFileSystemConfig: { FileSystemId: !Ref ByParameter }
            - EFSFileSystemConfig: { FileSystemId: !Ref Closed }
    ByDefault:
      Type: AWS::EFS::FileSystem # fail
    ByParameter:
      Type: AWS::EFS::FileSystem
      Properties:
        Encrypted: !Ref Encrypt # unknown
    Closed:
      Type: AWS::EFS::FileSystem # pass
      Properties: { Encrypted: true }
  `,
}
