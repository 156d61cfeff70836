import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_secretsmanager_secret_policy',
  to: 'AWS::SecretsManager::ResourcePolicy',
  renames: { policy: 'ResourcePolicy', secret_arn: 'SecretId' },
}
