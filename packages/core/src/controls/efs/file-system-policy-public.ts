import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'efs/file-system-policy-public',
  title: 'Policy of a file system of the workload lets everybody mount it',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EFS::FileSystem',
  stages: ['prepare', 'train'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Every client that reaches a mount target reads and changes notebooks and datasets, whatever role it has or has not.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (files) =>
    eachStatement(files.at('FileSystemPolicy'), 'resource', (placed) => isNotPublic(files, placed)),
  remedy: [advise('name the roles that mount in `Principal`')],
  examples: `
    Domain:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          CustomFileSystemConfigs:
            - EFSFileSystemConfig: { FileSystemId: !Ref ByDefault }
            - EFSFileSystemConfig: { FileSystemId: !Ref Everybody }
            - EFSFileSystemConfig: { FileSystemId: !Ref ByParameter }
            - EFSFileSystemConfig: { FileSystemId: !Ref Named }
    ByDefault:
      Type: AWS::EFS::FileSystem
    Everybody:
      Type: AWS::EFS::FileSystem
      Properties:
        FileSystemPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: '*' }, Action: elasticfilesystem:ClientMount, Condition: { Bool: { elasticfilesystem:AccessedViaMountTarget: true } } } # fail
    ByParameter:
      Type: AWS::EFS::FileSystem
      Properties:
        FileSystemPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Client }, Action: elasticfilesystem:ClientMount } # unknown
    Named:
      Type: AWS::EFS::FileSystem # pass
      Properties:
        FileSystemPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: elasticfilesystem:ClientMount }
            - { Effect: Deny, Principal: '*', Action: elasticfilesystem:ClientMount, Condition: { Bool: { aws:SecureTransport: false } } }
  `,
}
