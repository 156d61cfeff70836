import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  bucketName,
  joins,
  key,
  lambda,
  logGroup,
  mentions,
  network,
  role,
  rulesOf,
  s3,
  secret,
  securityGroup,
} from './row.ts'

const bucket = 'AWS::S3::Bucket'
const queue = 'AWS::SQS::Queue'

/** What buckets, file systems, databases, keys and secrets point at, and what belongs to them. */
export const storageRules: readonly RelationRule[] = [
  ...rulesOf(bucket, [
    key('BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID'),
    mentions('LoggingConfiguration.DestinationBucketName', bucket, 'name'),
    attaches('ReplicationConfiguration.Rules[].Destination.Bucket', bucket, undefined, 's3-arn'),
    key('ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID'),
    role('ReplicationConfiguration.Role'),
    mentions('NotificationConfiguration.LambdaConfigurations[].Function', 'AWS::Lambda::Function'),
    mentions('NotificationConfiguration.QueueConfigurations[].Queue', queue),
    mentions('NotificationConfiguration.TopicConfigurations[].Topic', 'AWS::SNS::Topic'),
  ]),
  ...rulesOf('AWS::S3::BucketPolicy', [belongs('Bucket', bucket, 'name')]),
  ...rulesOf('AWS::S3::AccessPoint', [
    belongs('Bucket', bucket, 'name'),
    attaches('VpcConfiguration.VpcId', 'AWS::EC2::VPC', 'network'),
  ]),
  ...rulesOf('AWS::S3Express::BucketPolicy', [belongs('Bucket', 'AWS::S3Express::DirectoryBucket', 'name')]),
  ...rulesOf('AWS::S3Files::FileSystem', [
    attaches('Bucket', bucket, 'notebook-storage', 's3-arn'),
    key('KmsKeyId'),
    role('RoleArn'),
  ]),
  ...rulesOf('AWS::S3Files::AccessPoint', [joins('FileSystemId', 'AWS::S3Files::FileSystem')]),
  ...rulesOf('AWS::S3Files::FileSystemPolicy', [belongs('FileSystemId', 'AWS::S3Files::FileSystem')]),
  ...rulesOf('AWS::S3Files::MountTarget', [
    belongs('FileSystemId', 'AWS::S3Files::FileSystem'),
    ...network('SubnetId', 'SecurityGroups[]'),
  ]),
  ...rulesOf('AWS::EFS::FileSystem', [key('KmsKeyId')]),
  ...rulesOf('AWS::EFS::AccessPoint', [joins('FileSystemId', 'AWS::EFS::FileSystem')]),
  ...rulesOf('AWS::EFS::MountTarget', [
    belongs('FileSystemId', 'AWS::EFS::FileSystem'),
    ...network('SubnetId', 'SecurityGroups[]'),
  ]),
  ...rulesOf('AWS::FSx::FileSystem', [
    key('KmsKeyId'),
    ...network('SubnetIds[]', 'SecurityGroupIds[]'),
    s3('LustreConfiguration.ImportPath', 'training-data'),
    s3('LustreConfiguration.ExportPath', 'job-output'),
  ]),
  ...rulesOf('AWS::FSx::DataRepositoryAssociation', [
    belongs('FileSystemId', 'AWS::FSx::FileSystem'),
    s3('DataRepositoryPath', 'training-data'),
  ]),
  ...rulesOf('AWS::ECR::Repository', [key('EncryptionConfiguration.KmsKey')]),
  ...rulesOf('AWS::KMS::Alias', [
    { ...joins('TargetKeyId', ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey']), makes: 'encryption-key' },
  ]),
  ...rulesOf('AWS::KMS::ReplicaKey', [attaches('PrimaryKeyArn', 'AWS::KMS::Key', 'encryption-key')]),
  ...rulesOf('AWS::SecretsManager::Secret', [key('KmsKeyId')]),
  ...rulesOf('AWS::SecretsManager::ResourcePolicy', [belongs('SecretId', 'AWS::SecretsManager::Secret')]),
  ...rulesOf('AWS::SecretsManager::RotationSchedule', [
    belongs('SecretId', 'AWS::SecretsManager::Secret'),
    lambda('RotationLambdaARN'),
  ]),
  ...rulesOf('AWS::SecretsManager::SecretTargetAttachment', [
    belongs('SecretId', 'AWS::SecretsManager::Secret'),
    mentions('TargetId', ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', 'AWS::Redshift::Cluster']),
  ]),
  ...rulesOf('AWS::RDS::DBCluster', [
    key('KmsKeyId'),
    securityGroup('VpcSecurityGroupIds[]'),
    attaches('DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup', 'network', 'name'),
    secret('MasterUserSecret.SecretArn'),
    key('MasterUserSecret.KmsKeyId'),
    role('AssociatedRoles[].RoleArn'),
  ]),
  ...rulesOf('AWS::RDS::DBInstance', [
    belongs('DBClusterIdentifier', 'AWS::RDS::DBCluster', 'name'),
    key('KmsKeyId'),
    securityGroup('VPCSecurityGroups[]'),
    attaches('DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup', 'network', 'name'),
  ]),
  ...rulesOf('AWS::RDS::DBSubnetGroup', network('SubnetIds[]')),
  ...rulesOf('AWS::RedshiftServerless::Workgroup', [
    attaches('NamespaceName', 'AWS::RedshiftServerless::Namespace', undefined, 'name'),
    ...network('SubnetIds[]', 'SecurityGroupIds[]'),
  ]),
  ...rulesOf('AWS::RedshiftServerless::Namespace', [
    key('KmsKeyId'),
    key('AdminPasswordSecretKmsKeyId'),
    role('IamRoles[]'),
  ]),
  ...rulesOf('AWS::Redshift::Cluster', [
    key('KmsKeyId'),
    securityGroup('VpcSecurityGroupIds[]'),
    role('IamRoles[]'),
  ]),
  ...rulesOf('AWS::DynamoDB::Table', [key('SSESpecification.KMSMasterKeyId')]),
  ...rulesOf('AWS::Kinesis::Stream', [key('StreamEncryption.KeyId')]),
  ...rulesOf('AWS::KinesisFirehose::DeliveryStream', [
    key('DeliveryStreamEncryptionConfigurationInput.KeyARN'),
    attaches('KinesisStreamSourceConfiguration.KinesisStreamARN', 'AWS::Kinesis::Stream'),
    attaches('ExtendedS3DestinationConfiguration.BucketARN', bucket, undefined, 's3-arn'),
    role('ExtendedS3DestinationConfiguration.RoleARN'),
    key('ExtendedS3DestinationConfiguration.EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN'),
  ]),
  ...rulesOf(queue, [key('KmsMasterKeyId')]),
  ...rulesOf('AWS::SQS::QueuePolicy', [belongs('Queues[]', queue)]),
  ...rulesOf('AWS::SQS::QueueInlinePolicy', [belongs('Queue', queue)]),
  ...rulesOf('AWS::SNS::Topic', [key('KmsMasterKeyId')]),
  ...rulesOf('AWS::SNS::TopicPolicy', [belongs('Topics[]', 'AWS::SNS::Topic')]),
  ...rulesOf('AWS::SNS::TopicInlinePolicy', [belongs('TopicArn', 'AWS::SNS::Topic')]),
  ...rulesOf('AWS::SNS::Subscription', [
    belongs('TopicArn', 'AWS::SNS::Topic'),
    mentions('Endpoint', ['AWS::Lambda::Function', queue]),
  ]),
  ...rulesOf('AWS::Glue::Job', [role('Role'), s3('Command.ScriptLocation', 'code')]),
  ...rulesOf('AWS::Glue::Crawler', [role('Role'), s3('Targets.S3Targets[].Path', 'training-data')]),
  ...rulesOf('AWS::Glue::MLTransform', [
    role('Role'),
    key('TransformEncryption.MLUserDataEncryption.KmsKeyId'),
    attaches(
      'TransformEncryption.TaskRunSecurityConfigurationName',
      'AWS::Glue::SecurityConfiguration',
      undefined,
      'name',
    ),
  ]),
  ...rulesOf('AWS::Athena::WorkGroup', [
    s3('WorkGroupConfiguration.ResultConfiguration.OutputLocation', 'job-output'),
    key('WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.KmsKey'),
  ]),
  ...rulesOf('AWS::LakeFormation::Resource', [belongs('ResourceArn', bucket, 's3-arn'), role('RoleArn')]),
  ...rulesOf('AWS::CodeBuild::Project', [
    role('ServiceRole'),
    key('EncryptionKey'),
    ...network('VpcConfig.Subnets[]', 'VpcConfig.SecurityGroupIds[]'),
    bucketName('Artifacts.Location', 'code'),
    logGroup('LogsConfig.CloudWatchLogs.GroupName'),
    attaches('Environment.Image', 'AWS::ECR::Repository', 'image', 'image-uri'),
  ]),
  ...rulesOf('AWS::CodePipeline::Pipeline', [
    role('RoleArn'),
    bucketName('ArtifactStore.Location', 'code'),
    key('ArtifactStore.EncryptionKey.Id'),
    attaches('Stages[].Actions[].Configuration.ProjectName', 'AWS::CodeBuild::Project', undefined, 'name'),
  ]),
]
