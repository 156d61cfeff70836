/** How a connector lets its source use its destination. */
export type Profile = {
  /** What it makes: a managed policy on a role, a permission of a function, a policy of a queue or topic. */
  readonly kind: 'source-role' | 'destination-role' | 'permission' | 'queue-policy' | 'topic-policy'
  /**
   * Statements by the permission that asks for them, as `service: Action Action on resource resource`; in a
   * resource, `@` is the ARN of the destination, or of the source where the destination's role reads it, and
   * `!rest` an ARN in the action's service, region and account. For permissions and policies: the principal.
   */
  readonly read?: string
  readonly write?: string
}

const readObjects =
  's3: GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion ' +
  'GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ' +
  'ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts on @ @/*'
const writeObjects =
  's3: AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold ' +
  'PutObjectRetention RestoreObject on @ @/*'
const readItems = 'dynamodb: GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect on @ @/index/*'
const writeItems =
  'dynamodb: PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate ' +
  'on @ @/index/*'

const bucket: Profile = { kind: 'source-role', read: readObjects, write: writeObjects }
const table: Profile = { kind: 'source-role', read: readItems, write: writeItems }
const invoke: Profile = { kind: 'source-role', write: 'lambda: InvokeAsync InvokeFunction on @' }
const publish: Profile = { kind: 'source-role', write: 'sns: Publish on @' }
const putEvents: Profile = { kind: 'source-role', write: 'events: PutEvents on @' }

/**
 * Profiles of the pairs of types that serverless applications connect, without the `AWS::` of both.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
 */
export const profiles: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['Lambda::Function > DynamoDB::Table', table],
  ['Lambda::Function > Events::EventBus', putEvents],
  ['Lambda::Function > Lambda::Function', invoke],
  ['Lambda::Function > S3::Bucket', bucket],
  ['Lambda::Function > SNS::Topic', publish],
  [
    'Lambda::Function > SQS::Queue',
    {
      kind: 'source-role',
      read: 'sqs: ReceiveMessage GetQueueAttributes on @',
      write: 'sqs: DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue on @',
    },
  ],
  ['StepFunctions::StateMachine > DynamoDB::Table', table],
  ['StepFunctions::StateMachine > Events::EventBus', putEvents],
  ['StepFunctions::StateMachine > Lambda::Function', invoke],
  ['StepFunctions::StateMachine > S3::Bucket', bucket],
  ['StepFunctions::StateMachine > SNS::Topic', publish],
  ['StepFunctions::StateMachine > SQS::Queue', { kind: 'source-role', write: 'sqs: SendMessage on @' }],
  [
    'DynamoDB::Table > Lambda::Function',
    {
      kind: 'destination-role',
      read: 'dynamodb: DescribeStream GetRecords GetShardIterator ListStreams on @/stream/*',
    },
  ],
  ['Events::Rule > Lambda::Function', { kind: 'permission', write: 'events.amazonaws.com' }],
  ['Events::Rule > SNS::Topic', { kind: 'topic-policy', write: 'events.amazonaws.com' }],
  ['Events::Rule > SQS::Queue', { kind: 'queue-policy', write: 'events.amazonaws.com' }],
  ['SNS::Topic > Lambda::Function', { kind: 'permission', write: 'sns.amazonaws.com' }],
  ['SNS::Topic > SQS::Queue', { kind: 'queue-policy', write: 'sns.amazonaws.com' }],
  ['ApiGateway::RestApi > Lambda::Function', { kind: 'permission', write: 'apigateway.amazonaws.com' }],
  ['ApiGatewayV2::Api > Lambda::Function', { kind: 'permission', write: 'apigateway.amazonaws.com' }],
  ['S3::Bucket > Lambda::Function', { kind: 'permission', write: 's3.amazonaws.com' }],
])
