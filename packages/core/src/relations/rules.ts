import type { RelationRule } from './rule.ts'

/** Every relation, of every service. */
export const relationRules: readonly RelationRule[] = [
  {
    from: 'AWS::SageMaker::NotebookInstance',
    path: 'RoleArn',
    to: ['AWS::IAM::Role'],
    by: 'arn',
    attaches: true,
    makes: 'execution-role',
  },
  {
    from: 'AWS::S3::BucketPolicy',
    path: 'Bucket',
    to: ['AWS::S3::Bucket'],
    by: 'ref',
    attaches: false,
    companion: true,
  },
  {
    from: 'AWS::IAM::Policy',
    path: 'Roles',
    to: ['AWS::IAM::Role'],
    by: 'ref',
    attaches: false,
    companion: true,
  },
]
