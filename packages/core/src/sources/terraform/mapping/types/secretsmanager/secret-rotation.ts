import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_secretsmanager_secret_rotation',
  to: 'AWS::SecretsManager::RotationSchedule',
  renames: { rotate_immediately: 'RotateImmediatelyOnUpdate' },
}
