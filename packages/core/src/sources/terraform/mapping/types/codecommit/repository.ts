import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_codecommit_repository',
  to: 'AWS::CodeCommit::Repository',
  renames: { description: 'RepositoryDescription' },
  ignores: { default_branch: 'a branch' },
}
