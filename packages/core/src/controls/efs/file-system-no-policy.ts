import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'efs/file-system-no-policy',
  title: 'File system of the workload lets anybody who reaches it mount it',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::FileSystem',
  stages: ['prepare', 'train'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Without a policy every client in the network may mount as root and without TLS: one compromised container reads and rewrites the data of all others.',
  mappings: { 'nist-800-53-r5': ['AC-3', 'AC-6', 'SC-8'], 'iso-27001': ['A.5.15', 'A.8.3'], soc2: ['CC6.1'] },
  evaluate: (files) => files.at('FileSystemPolicy').isSet(),
  remedy: [
    advise(
      'add a `FileSystemPolicy` that allows the roles of the workload to mount and denies requests without TLS',
    ),
  ],
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
      Properties: { Encrypted: true }
    ByParameter:
      Type: AWS::EFS::FileSystem
      Properties:
        FileSystemPolicy: !Ref Policy # unknown
    Closed:
      Type: AWS::EFS::FileSystem # pass
      Properties:
        FileSystemPolicy:
          Version: '2012-10-17'
          Statement:
            - Effect: Allow
              Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/studio' }
              Action: [elasticfilesystem:ClientMount, elasticfilesystem:ClientWrite]
              Condition: { Bool: { aws:SecureTransport: true } }
  `,
}
