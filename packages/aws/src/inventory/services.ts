/** What a client of the SDK is made of. */
export type Service = {
  /** The package of the client. Named, not imported, so that neither a scan nor a build loads what it does not use. */
  readonly module: string
  readonly client: string
  /** Prefix of the service's actions in IAM policies. */
  readonly prefix: string
  /** Members that hold the token of the next page, in the request and in the reply. */
  readonly page: readonly [request: string, reply: string]
  /** Read once for the account, from the Region that holds it. */
  readonly global?: true
  /** Its clients put the account before the host, which an address in numbers cannot have. */
  readonly accountInHost?: true
  /** Its clients open HTTP/2 for what streams; nothing that is read does, and not every endpoint speaks it. */
  readonly http2?: true
  /** Calls per second and burst that the service is asked for at most, in one account and Region. */
  readonly rate: readonly [perSecond: number, burst: number]
}

/** The name of a service that is read. */
export type ServiceId =
  | 'sagemaker'
  | 'bedrock'
  | 'bedrockAgent'
  | 'agentcore'
  | 'iam'
  | 's3'
  | 'kms'
  | 'ec2'
  | 'lambda'
  | 'logs'
  | 'sts'
  | 'organizations'
  | 'cloudtrail'
  | 'guardduty'
  | 'macie'
  | 'config'
  | 'securityhub'
  | 'accessAnalyzer'
  | 's3control'
  | 'aoss'
  | 'opensearch'
  | 'ecr'
  | 'secretsmanager'
  | 'apigateway'
  | 'apigatewayv2'
  | 'states'
  | 'events'
  | 'dynamodb'
  | 'ssm'
  | 'wafv2'
  | 'rds'
  | 'glue'
  | 'efs'
  | 'applicationAutoScaling'
  | 'sqs'
  | 'sns'
  | 's3vectors'
  | 'codebuild'
  | 'dataAutomation'
  | 'comprehend'
  | 'kendra'
  | 'neptuneGraph'
  | 'rekognition'
  | 'personalize'
  | 'translate'
  | 'healthlake'
  | 'kinesis'
  | 'qbusiness'
  | 'fsx'
  | 'lex'

const upper = ['NextToken', 'NextToken'] as const
const lower = ['nextToken', 'nextToken'] as const
// Limits of control planes are mostly not published; https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
// and https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/bedrock-agentcore-limits.html are.
const usual = [10, 20] as const

/** The services that are read. */
export const services: Readonly<Record<ServiceId, Service>> = {
  sagemaker: {
    module: '@aws-sdk/client-sagemaker',
    client: 'SageMakerClient',
    prefix: 'sagemaker',
    page: upper,
    rate: usual,
  },
  bedrock: {
    module: '@aws-sdk/client-bedrock',
    client: 'BedrockClient',
    prefix: 'bedrock',
    page: lower,
    rate: usual,
  },
  bedrockAgent: {
    module: '@aws-sdk/client-bedrock-agent',
    client: 'BedrockAgentClient',
    prefix: 'bedrock',
    page: lower,
    rate: usual,
  },
  agentcore: {
    module: '@aws-sdk/client-bedrock-agentcore-control',
    client: 'BedrockAgentCoreControlClient',
    prefix: 'bedrock-agentcore',
    page: lower,
    rate: [5, 5],
  },
  iam: {
    module: '@aws-sdk/client-iam',
    client: 'IAMClient',
    prefix: 'iam',
    page: ['Marker', 'Marker'],
    global: true,
    rate: [15, 15],
  },
  s3: {
    module: '@aws-sdk/client-s3',
    client: 'S3Client',
    prefix: 's3',
    page: ['ContinuationToken', 'ContinuationToken'],
    global: true,
    rate: [100, 100],
  },
  kms: {
    module: '@aws-sdk/client-kms',
    client: 'KMSClient',
    prefix: 'kms',
    page: ['Marker', 'NextMarker'],
    rate: [50, 50],
  },
  ec2: {
    module: '@aws-sdk/client-ec2',
    client: 'EC2Client',
    prefix: 'ec2',
    page: upper,
    rate: [20, 50],
  },
  lambda: {
    module: '@aws-sdk/client-lambda',
    client: 'LambdaClient',
    prefix: 'lambda',
    page: ['Marker', 'NextMarker'],
    rate: [15, 15],
  },
  logs: {
    module: '@aws-sdk/client-cloudwatch-logs',
    client: 'CloudWatchLogsClient',
    prefix: 'logs',
    page: lower,
    rate: usual,
  },
  sts: {
    module: '@aws-sdk/client-sts',
    client: 'STSClient',
    prefix: 'sts',
    page: upper,
    global: true,
    rate: usual,
  },
  organizations: {
    module: '@aws-sdk/client-organizations',
    client: 'OrganizationsClient',
    prefix: 'organizations',
    page: upper,
    global: true,
    rate: [5, 5],
  },
  cloudtrail: {
    module: '@aws-sdk/client-cloudtrail',
    client: 'CloudTrailClient',
    prefix: 'cloudtrail',
    page: upper,
    rate: [5, 10],
  },
  guardduty: {
    module: '@aws-sdk/client-guardduty',
    client: 'GuardDutyClient',
    prefix: 'guardduty',
    page: upper,
    rate: usual,
  },
  macie: {
    module: '@aws-sdk/client-macie2',
    client: 'Macie2Client',
    prefix: 'macie2',
    page: lower,
    rate: usual,
  },
  config: {
    module: '@aws-sdk/client-config-service',
    client: 'ConfigServiceClient',
    prefix: 'config',
    page: upper,
    rate: usual,
  },
  securityhub: {
    module: '@aws-sdk/client-securityhub',
    client: 'SecurityHubClient',
    prefix: 'securityhub',
    page: upper,
    rate: [3, 10],
  },
  accessAnalyzer: {
    module: '@aws-sdk/client-accessanalyzer',
    client: 'AccessAnalyzerClient',
    prefix: 'access-analyzer',
    page: lower,
    rate: usual,
  },
  s3control: {
    module: '@aws-sdk/client-s3-control',
    client: 'S3ControlClient',
    prefix: 's3',
    page: upper,
    accountInHost: true,
    rate: usual,
  },
  aoss: {
    module: '@aws-sdk/client-opensearchserverless',
    client: 'OpenSearchServerlessClient',
    prefix: 'aoss',
    page: lower,
    rate: usual,
  },
  opensearch: {
    module: '@aws-sdk/client-opensearch',
    client: 'OpenSearchClient',
    prefix: 'es',
    page: upper,
    rate: usual,
  },
  ecr: {
    module: '@aws-sdk/client-ecr',
    client: 'ECRClient',
    prefix: 'ecr',
    page: lower,
    rate: usual,
  },
  secretsmanager: {
    module: '@aws-sdk/client-secrets-manager',
    client: 'SecretsManagerClient',
    prefix: 'secretsmanager',
    page: upper,
    rate: [40, 40],
  },
  apigateway: {
    module: '@aws-sdk/client-api-gateway',
    client: 'APIGatewayClient',
    prefix: 'apigateway',
    page: ['position', 'position'],
    rate: [5, 5],
  },
  apigatewayv2: {
    module: '@aws-sdk/client-apigatewayv2',
    client: 'ApiGatewayV2Client',
    prefix: 'apigateway',
    page: upper,
    rate: [5, 5],
  },
  states: {
    module: '@aws-sdk/client-sfn',
    client: 'SFNClient',
    prefix: 'states',
    page: lower,
    rate: [5, 50],
  },
  events: {
    module: '@aws-sdk/client-eventbridge',
    client: 'EventBridgeClient',
    prefix: 'events',
    page: upper,
    rate: usual,
  },
  dynamodb: {
    module: '@aws-sdk/client-dynamodb',
    client: 'DynamoDBClient',
    prefix: 'dynamodb',
    page: ['ExclusiveStartTableName', 'LastEvaluatedTableName'],
    rate: usual,
  },
  ssm: {
    module: '@aws-sdk/client-ssm',
    client: 'SSMClient',
    prefix: 'ssm',
    page: upper,
    rate: [5, 5],
  },
  wafv2: {
    module: '@aws-sdk/client-wafv2',
    client: 'WAFV2Client',
    prefix: 'wafv2',
    page: ['NextMarker', 'NextMarker'],
    rate: [5, 5],
  },
  rds: {
    module: '@aws-sdk/client-rds',
    client: 'RDSClient',
    prefix: 'rds',
    page: ['Marker', 'Marker'],
    rate: usual,
  },
  glue: {
    module: '@aws-sdk/client-glue',
    client: 'GlueClient',
    prefix: 'glue',
    page: upper,
    rate: usual,
  },
  efs: {
    module: '@aws-sdk/client-efs',
    client: 'EFSClient',
    prefix: 'elasticfilesystem',
    page: ['Marker', 'NextMarker'],
    rate: usual,
  },
  applicationAutoScaling: {
    module: '@aws-sdk/client-application-auto-scaling',
    client: 'ApplicationAutoScalingClient',
    prefix: 'application-autoscaling',
    page: upper,
    rate: usual,
  },
  sqs: {
    module: '@aws-sdk/client-sqs',
    client: 'SQSClient',
    prefix: 'sqs',
    page: upper,
    rate: usual,
  },
  sns: {
    module: '@aws-sdk/client-sns',
    client: 'SNSClient',
    prefix: 'sns',
    page: upper,
    rate: usual,
  },
  s3vectors: {
    module: '@aws-sdk/client-s3vectors',
    client: 'S3VectorsClient',
    prefix: 's3vectors',
    page: lower,
    rate: usual,
  },
  codebuild: {
    module: '@aws-sdk/client-codebuild',
    client: 'CodeBuildClient',
    prefix: 'codebuild',
    page: lower,
    rate: usual,
  },
  dataAutomation: {
    module: '@aws-sdk/client-bedrock-data-automation',
    client: 'BedrockDataAutomationClient',
    prefix: 'bedrock',
    page: lower,
    rate: usual,
  },
  comprehend: {
    module: '@aws-sdk/client-comprehend',
    client: 'ComprehendClient',
    prefix: 'comprehend',
    page: upper,
    rate: usual,
  },
  kendra: {
    module: '@aws-sdk/client-kendra',
    client: 'KendraClient',
    prefix: 'kendra',
    page: upper,
    rate: usual,
  },
  neptuneGraph: {
    module: '@aws-sdk/client-neptune-graph',
    client: 'NeptuneGraphClient',
    prefix: 'neptune-graph',
    page: lower,
    rate: usual,
  },
  rekognition: {
    module: '@aws-sdk/client-rekognition',
    client: 'RekognitionClient',
    prefix: 'rekognition',
    page: upper,
    rate: usual,
  },
  personalize: {
    module: '@aws-sdk/client-personalize',
    client: 'PersonalizeClient',
    prefix: 'personalize',
    page: lower,
    rate: usual,
  },
  translate: {
    module: '@aws-sdk/client-translate',
    client: 'TranslateClient',
    prefix: 'translate',
    page: upper,
    rate: usual,
  },
  healthlake: {
    module: '@aws-sdk/client-healthlake',
    client: 'HealthLakeClient',
    prefix: 'healthlake',
    page: upper,
    rate: usual,
  },
  kinesis: {
    module: '@aws-sdk/client-kinesis',
    client: 'KinesisClient',
    prefix: 'kinesis',
    page: upper,
    http2: true,
    // https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListStreams.html
    rate: [5, 5],
  },
  qbusiness: {
    module: '@aws-sdk/client-qbusiness',
    client: 'QBusinessClient',
    prefix: 'qbusiness',
    page: lower,
    http2: true,
    rate: usual,
  },
  fsx: {
    module: '@aws-sdk/client-fsx',
    client: 'FSxClient',
    prefix: 'fsx',
    page: upper,
    rate: usual,
  },
  lex: {
    module: '@aws-sdk/client-lex-models-v2',
    client: 'LexModelsV2Client',
    prefix: 'lex',
    page: lower,
    rate: usual,
  },
}

/** A service by its name. */
export const serviceOf = (id: ServiceId): Service => services[id]
