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
}

/** A service by its name. */
export const serviceOf = (id: ServiceId): Service => services[id]
