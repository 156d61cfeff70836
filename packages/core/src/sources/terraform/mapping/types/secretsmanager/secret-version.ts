import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_secretsmanager_secret_version',
  to: 'AWS::SecretsManager::Secret',
  fold: { by: 'secret_id', into: ['aws_secretsmanager_secret'], at: '' },
  ignores: {
    secret_binary: 'CloudFormation has texts only',
    version_stages: 'which version is the current one',
  },
}
