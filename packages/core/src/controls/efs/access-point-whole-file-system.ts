import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'efs/access-point-whole-file-system',
  title: 'Access point opens the whole file system',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::AccessPoint',
  stages: ['prepare', 'train'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever comes through it walks through the directories of everybody else: what one tenant or job should not see is one `cd ..` away.',
  mappings: {
    'aws-security-hub': ['EFS.3'],
    'aws-fsbp': ['EFS.3'],
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1'],
  },
  evaluate: (point) => point.at('RootDirectory.Path').isNoneOf(['/']),
  remedy: [advise('set `RootDirectory.Path` to the directory that is meant')],
  examples: `
    Domain:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          CustomFileSystemConfigs:
            - EFSFileSystemConfig: { FileSystemId: !Ref Files }
    Files:
      Type: AWS::EFS::FileSystem
      Properties: { Encrypted: true }
    ByDefault:
      Type: AWS::EFS::AccessPoint # fail
      Properties: { FileSystemId: !Ref Files, PosixUser: { Uid: '1000', Gid: '1000' } }
    Written:
      Type: AWS::EFS::AccessPoint
      Properties:
        FileSystemId: !Ref Files
        RootDirectory:
          Path: / # fail
    ByParameter:
      Type: AWS::EFS::AccessPoint
      Properties:
        FileSystemId: !Ref Files
        RootDirectory:
          Path: !Ref Directory # unknown
    Narrow:
      Type: AWS::EFS::AccessPoint # pass
      Properties: { FileSystemId: !Ref Files, RootDirectory: { Path: /team-a } }
  `,
}
