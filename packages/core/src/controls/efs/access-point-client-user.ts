import { allOf } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'efs/access-point-client-user',
  title: 'Access point takes the user that the client claims to be',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::AccessPoint',
  stages: ['prepare', 'train'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'A client that says it is root is root: it reads and changes the files of every user and tenant that shares the file system.',
  mappings: {
    'aws-security-hub': ['EFS.4'],
    'aws-fsbp': ['EFS.4'],
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1'],
  },
  evaluate: (point) => allOf(point.at('PosixUser').isSet(), point.at('PosixUser.Uid').isNoneOf([0])),
  remedy: [set('PosixUser', { Uid: '1000', Gid: '1000' })],
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
      Properties: { FileSystemId: !Ref Files, RootDirectory: { Path: /data } }
    Root:
      Type: AWS::EFS::AccessPoint
      Properties:
        FileSystemId: !Ref Files
        PosixUser:
          Uid: '0' # fail
          Gid: '1000'
    ByParameter:
      Type: AWS::EFS::AccessPoint
      Properties:
        FileSystemId: !Ref Files
        PosixUser:
          Uid: !Ref User # unknown
          Gid: '1000'
    Fixed:
      Type: AWS::EFS::AccessPoint # pass
      Properties: { FileSystemId: !Ref Files, PosixUser: { Uid: '1000', Gid: '0' } }
  `,
}
