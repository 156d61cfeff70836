import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE, WHEN, WORD } from './reasons.ts'

/** Members that become no property, of identities, keys, secrets and parameters. */
export const ignoredOfIdentities: Ignored = {
  'AWS::IAM::Group': {
    [IDENTITY]: ['GroupId', 'Arn'],
    [NO_PROPERTY]: ['AttachedManagedPolicies[].PolicyName'],
  },
  'AWS::IAM::InstanceProfile': {
    [IDENTITY]: ['InstanceProfileId', 'Arn'],
    'told by the role': [
      'Roles[].Path',
      'Roles[].RoleId',
      'Roles[].Arn',
      'Roles[].AssumeRolePolicyDocument',
      'Roles[].Description',
      'Roles[].MaxSessionDuration',
      'Roles[].PermissionsBoundary',
      'Roles[].Tags',
      'Roles[].SourceRoleTemplate',
    ],
    [NO_PROPERTY]: ['Tags'],
  },
  'AWS::IAM::ManagedPolicy': {
    [IDENTITY]: ['PolicyId', 'Arn', 'DefaultVersionId'],
    [NO_PROPERTY]: [
      'AttachmentCount',
      'PermissionsBoundaryUsageCount',
      'IsAttachable',
      'PolicyVersionList[].VersionId',
    ],
  },
  'AWS::IAM::Role': {
    [NO_PROPERTY]: [
      'RoleId',
      'AttachedManagedPolicies[].PolicyName',
      'PermissionsBoundary.PermissionsBoundaryType',
    ],
    'told by the instance profile': ['InstanceProfileList'],
    [IDENTITY]: ['Arn'],
  },
  'AWS::IAM::User': {
    [IDENTITY]: ['UserId', 'Arn'],
    [NO_PROPERTY]: ['AttachedManagedPolicies[].PolicyName', 'PermissionsBoundary.PermissionsBoundaryType'],
  },
  'AWS::KMS::Alias': {
    [IDENTITY]: ['AliasArn'],
  },
  'AWS::KMS::Key': {
    [IDENTITY]: [
      'KeyId',
      'AWSAccountId',
      'Arn',
      'CustomKeyStoreId',
      'CloudHsmClusterId',
      'CurrentKeyMaterialId',
    ],
    [TOLD_BESIDE]: ['KeyArn', 'CustomerMasterKeySpec'],
    [NO_PROPERTY]: [
      'ValidTo',
      'ExpirationModel',
      'KeyManager',
      'EncryptionAlgorithms',
      'SigningAlgorithms',
      'KeyAgreementAlgorithms',
      'EncapsulationAlgorithms',
      'MultiRegionConfiguration',
      'MacAlgorithms',
      'XksKeyConfiguration',
      'Rotation.KeyId',
    ],
  },
  'AWS::SSM::Parameter': {
    [WHEN]: ['LastModifiedDate', 'Version'],
    [STATE]: ['Policies[].PolicyStatus'],
    [NO_PROPERTY]: ['KeyId', 'LastModifiedUser', 'Policies[].PolicyType'],
  },
  'AWS::SecretsManager::ResourcePolicy': {
    [IDENTITY]: ['Name'],
  },
  'AWS::SecretsManager::RotationSchedule': {
    [TOLD_BESIDE]: [
      'Name',
      'Type',
      'Description',
      'KmsKeyId',
      'Tags',
      'SecretVersionsToStages',
      'OwningService',
      'PrimaryRegion',
    ],
    [WORD]: ['RotationEnabled'],
    [WHEN]: ['LastRotatedDate', 'LastChangedDate', 'LastAccessedDate', 'DeletedDate', 'CreatedDate'],
  },
  'AWS::SecretsManager::Secret': {
    [TOLD_BESIDE]: [
      'RotationLambdaARN',
      'RotationRules',
      'ExternalSecretRotationMetadata',
      'ExternalSecretRotationRoleArn',
    ],
    [WORD]: ['RotationEnabled'],
    [WHEN]: [
      'LastRotatedDate',
      'LastChangedDate',
      'LastAccessedDate',
      'DeletedDate',
      'CreatedDate',
      'PrimaryRegion',
      'ReplicationStatus[].LastAccessedDate',
    ],
    [STATE]: ['ReplicationStatus[].StatusMessage'],
    [NO_PROPERTY]: ['SecretVersionsToStages', 'OwningService', 'VersionIdsToStages'],
  },
}
