import type { PolicyKind } from '../language/policy.ts'

/**
 * What makes the policy of a type of resource public: an Allow of one of these actions to somebody of whom
 * it says nothing by name.
 */
export type PublicType = {
  readonly kind: Extract<PolicyKind, 'resource' | 'key' | 'trust'>
  /** Actions that reach the resource; others in its policy have no effect. */
  readonly actions: readonly string[]
  /** Actions that users of identity providers ask with; they ask with no other. */
  readonly federatedActions?: readonly string[]
  /** The service answers callers without credentials. */
  readonly anonymous: boolean
  /** What outsiders can have under keys of the service: without the key, or one of these values. */
  readonly own?: Readonly<Record<string, string>>
  /** The AWS page that describes the policy. */
  readonly page: string
}

const docs = 'https://docs.aws.amazon.com/'

function open(service: string, page: string, own?: PublicType['own']): PublicType {
  return type(service, true, page, own)
}

function signed(service: string, page: string, own?: PublicType['own']): PublicType {
  return type(service, false, page, own)
}

function type(service: string, anonymous: boolean, page: string, own: PublicType['own']): PublicType {
  return {
    kind: 'resource',
    actions: service.split(' ').map((prefix) => `${prefix}:*`),
    anonymous,
    ...(own === undefined ? {} : { own }),
    page: docs + page,
  }
}

const meaning = 'AmazonS3/latest/userguide/access-control-block-public-access.html'
/** Fixed values of these make a bucket policy non-public. */
const s3Keys = {
  's3:dataaccesspointarn': 'arn:aws:s3:us-east-1:999900001111:accesspoint/an-outsider',
  's3:dataaccesspointaccount': '999900001111',
  's3:x-amz-server-side-encryption-aws-kms-key-id':
    'arn:aws:kms:us-east-1:999900001111:key/00000000-0000-0000-0000-000000000000',
}
const agentCore = 'bedrock-agentcore/latest/devguide/resource-based-policies.html'
const bedrock = 'bedrock/latest/userguide/security_iam_service-with-iam.html'
const sageMaker = 'sagemaker/latest/dg/model-registry-deploy-xaccount.html'
const openSearch = 'opensearch-service/latest/developerguide/ac.html'

/** The types by their CloudFormation names; AI types that AWS's own check leaves out are among them. */
export const publicTypes: ReadonlyMap<string, PublicType> = new Map([
  ['AWS::S3::Bucket', open('s3', meaning, s3Keys)],
  ['AWS::S3::AccessPoint', open('s3', meaning, s3Keys)],
  ['AWS::S3::MultiRegionAccessPoint', open('s3', meaning, s3Keys)],
  ['AWS::S3ObjectLambda::AccessPoint', signed('s3-object-lambda', meaning)],
  ['AWS::S3Express::DirectoryBucket', signed('s3express', meaning)],
  [
    'AWS::S3Tables::TableBucket',
    signed('s3tables', 'AmazonS3/latest/userguide/s3-tables-resource-based-policies.html'),
  ],
  [
    'AWS::S3Vectors::VectorBucket',
    signed('s3vectors', 'AmazonS3/latest/userguide/s3-vectors-bucket-policy.html'),
  ],
  [
    'AWS::KMS::Key',
    { ...signed('kms', 'kms/latest/developerguide/key-policies.html'), kind: 'key' as const },
  ],
  [
    'AWS::IAM::Role',
    {
      kind: 'trust' as const,
      actions: ['sts:AssumeRole'],
      federatedActions: ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'],
      anonymous: false,
      page: `${docs}IAM/latest/UserGuide/id_roles_create_for-custom.html`,
    },
  ],
  ['AWS::Lambda::Function', open('lambda', 'lambda/latest/dg/access-control-resource-based.html')],
  ['AWS::Lambda::LayerVersion', signed('lambda', 'lambda/latest/dg/access-control-resource-based.html')],
  [
    'AWS::SQS::Queue',
    open('sqs', 'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html'),
  ],
  ['AWS::SNS::Topic', open('sns', 'sns/latest/dg/sns-access-policy-use-cases.html')],
  [
    'AWS::SecretsManager::Secret',
    signed('secretsmanager', 'secretsmanager/latest/userguide/auth-and-access_resource-policies.html'),
  ],
  ['AWS::ECR::Repository', signed('ecr', 'AmazonECR/latest/userguide/repository-policies.html')],
  ['AWS::ECR::RegistryPolicy', signed('ecr', 'AmazonECR/latest/userguide/registry-permissions.html')],
  [
    'AWS::EFS::FileSystem',
    open('elasticfilesystem', 'efs/latest/ug/access-control-block-public-access.html', {
      'elasticfilesystem:accessedviamounttarget': 'false',
      'elasticfilesystem:accesspointarn':
        'arn:aws:elasticfilesystem:us-east-1:999900001111:access-point/fsap-0',
    }),
  ],
  ['AWS::OpenSearchService::Domain', open('es', openSearch)],
  ['AWS::Elasticsearch::Domain', open('es', openSearch)],
  [
    'AWS::ApiGateway::RestApi',
    open('execute-api', 'apigateway/latest/developerguide/apigateway-resource-policies.html'),
  ],
  [
    'AWS::DynamoDB::Table',
    signed('dynamodb', 'amazondynamodb/latest/developerguide/access-control-resource-based.html'),
  ],
  ['AWS::Kinesis::Stream', signed('kinesis', 'streams/latest/dev/controlling-access.html')],
  ['AWS::Events::EventBus', signed('events', 'eventbridge/latest/userguide/eb-event-bus-perms.html')],
  [
    'AWS::Glue::DataCatalog',
    signed('glue', 'glue/latest/dg/security_iam_resource-based-policy-examples.html'),
  ],
  [
    'AWS::Backup::BackupVault',
    signed('backup', 'aws-backup/latest/devguide/create-a-vault-access-policy.html'),
  ],
  ['AWS::CodeArtifact::Repository', signed('codeartifact', 'codeartifact/latest/ug/repo-policies.html')],
  [
    'AWS::Logs::ResourcePolicy',
    signed('logs', 'AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html'),
  ],
  ['AWS::SageMaker::ModelPackageGroup', signed('sagemaker', sageMaker)],
  [
    'AWS::SageMaker::FeatureGroup',
    signed('sagemaker', 'sagemaker/latest/dg/feature-store-cross-account-access.html'),
  ],
  ['AWS::SageMaker::Hub', signed('sagemaker', 'sagemaker/latest/dg/jumpstart-curated-hubs.html')],
  ['AWS::SageMaker::LineageGroup', signed('sagemaker', 'sagemaker/latest/dg/xaccount-lineage-tracking.html')],
  ['AWS::Bedrock::CustomModel', signed('bedrock bedrock-mantle', bedrock)],
  ['AWS::Bedrock::Guardrail', signed('bedrock bedrock-mantle', bedrock)],
  ['AWS::Bedrock::KnowledgeBase', signed('bedrock', bedrock)],
  ['AWS::BedrockAgentCore::Runtime', signed('bedrock-agentcore', agentCore)],
  ['AWS::BedrockAgentCore::RuntimeEndpoint', signed('bedrock-agentcore', agentCore)],
  ['AWS::BedrockAgentCore::Gateway', signed('bedrock-agentcore', agentCore)],
  ['AWS::BedrockAgentCore::Memory', signed('bedrock-agentcore', agentCore)],
])
