import { of, ofCall, type TypeDefaults } from './row.ts'

/** Keys, roles and secrets. */
export const identityDefaults: readonly TypeDefaults[] = [
  of('AWS::KMS::Key', [
    { path: 'EnableKeyRotation', default: false },
    { path: 'Enabled', default: true },
    { path: 'KeySpec', default: 'SYMMETRIC_DEFAULT' },
    { path: 'KeyUsage', default: 'ENCRYPT_DECRYPT' },
    { path: 'Origin', default: 'AWS_KMS' },
    { path: 'MultiRegion', default: false },
    { path: 'PendingWindowInDays', default: 30 },
    { path: 'RotationPeriodInDays', default: 365 },
    { path: 'KeyPolicy', none: 'the default policy: the account, through IAM' },
    { path: 'BypassPolicyLockoutSafetyCheck', default: false },
  ]),
  of('AWS::KMS::ReplicaKey', [
    { path: 'Enabled', default: true },
    { path: 'PendingWindowInDays', default: 30 },
  ]),
  of('AWS::IAM::Role', [
    { path: 'PermissionsBoundary', none: 'no permissions boundary' },
    { path: 'ManagedPolicyArns', none: 'no managed policy' },
    { path: 'Policies', none: 'no inline policy' },
    {
      path: 'MaxSessionDuration',
      default: 3600,
      source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
    },
    { path: 'Path', default: '/' },
    { path: 'RoleName', none: 'a name that is generated' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::IAM::User', [
    { path: 'PermissionsBoundary', none: 'no permissions boundary' },
    { path: 'ManagedPolicyArns', none: 'no managed policy' },
    { path: 'Policies', none: 'no inline policy' },
    { path: 'Groups', none: 'no group' },
    { path: 'LoginProfile', none: 'no password' },
  ]),
  of('AWS::IAM::Group', [
    { path: 'ManagedPolicyArns', none: 'no managed policy' },
    { path: 'Policies', none: 'no inline policy' },
  ]),
  of('AWS::IAM::AccessKey', [{ path: 'Status', default: 'Active' }]),
  ofCall(
    'AWS::IAM::ServiceSpecificCredential',
    'IAM/latest/APIReference/API_CreateServiceSpecificCredential',
    [{ path: 'CredentialAgeDays', none: 'the credential never expires' }],
  ),
  of('AWS::SecretsManager::Secret', [
    { path: 'KmsKeyId', none: 'the AWS managed key of Secrets Manager' },
    { path: 'SecretString', none: 'no secret is written here' },
    { path: 'GenerateSecretString', none: 'the secret is not generated' },
    { path: 'ReplicaRegions', none: 'no replica' },
  ]),
  of('AWS::SecretsManager::ResourcePolicy', [{ path: 'BlockPublicPolicy', default: true }]),
  of('AWS::SecretsManager::RotationSchedule', [
    { path: 'RotationRules', none: 'no rotation rule' },
    { path: 'RotationRules.AutomaticallyAfterDays', none: 'no interval in days' },
    { path: 'RotationRules.ScheduleExpression', none: 'no schedule' },
  ]),
  of('AWS::SSM::Parameter', [{ path: 'Tier', default: 'Standard' }]),
  of('AWS::Cognito::UserPool', [
    { path: 'MfaConfiguration', default: 'OFF' },
    { path: 'UserPoolAddOns.AdvancedSecurityMode', none: 'no threat protection' },
    { path: 'AdminCreateUserConfig.AllowAdminCreateUserOnly', default: false },
    { path: 'DeletionProtection', default: 'INACTIVE' },
  ]),
  of('AWS::Cognito::IdentityPool', [{ path: 'AllowClassicFlow', default: false }]),
]
