import { propertyOf, schemaOf } from '../schema/index.ts'

/** How a change reaches what is deployed. */
export type Impact =
  /** The resource is updated as it stands. */
  | 'in-place'
  /** The specification says that some updates of the property replace the resource. */
  | 'may-replace'
  /** The resource is made anew and the old one deleted. */
  | 'replacement'

/** What deleting the old resource loses, by type; of others, nothing but their identifier. */
const losses: Readonly<Record<string, string>> = {
  'AWS::Bedrock::KnowledgeBase': 'its data sources; the documents are read in again',
  'AWS::BedrockAgentCore::Memory': 'everything that it remembers',
  'AWS::Cognito::UserPool': 'its users',
  'AWS::DynamoDB::Table': 'its items',
  'AWS::ECR::Repository': 'its images',
  'AWS::EFS::FileSystem': 'its files',
  'AWS::KMS::Key': 'all data that was encrypted with it, once the waiting time is over',
  'AWS::Kinesis::Stream': 'records that nobody has read yet',
  'AWS::Logs::LogGroup': 'its logs',
  'AWS::OpenSearchServerless::Collection': 'its indexes',
  'AWS::OpenSearchService::Domain': 'its indexes',
  'AWS::RDS::DBCluster': 'its data, but for a snapshot',
  'AWS::RDS::DBInstance': 'its data, but for a snapshot',
  'AWS::S3::Bucket': 'its objects: CloudFormation deletes only empty buckets',
  'AWS::S3Vectors::Index': 'its vectors',
  'AWS::S3Vectors::VectorBucket': 'its indexes',
  'AWS::SNS::Topic': 'subscriptions that the template does not hold',
  'AWS::SQS::Queue': 'messages that nobody has read yet',
  'AWS::SageMaker::Domain': 'its user profiles and spaces, with their files',
  'AWS::SageMaker::FeatureGroup': 'the features of its online store',
  'AWS::SageMaker::ModelPackageGroup': 'its versions',
  'AWS::SageMaker::NotebookInstance': 'the files on its volume',
  'AWS::SecretsManager::Secret': 'its value and versions',
}

/** What is lost where a resource of a type is replaced. */
export const lossOf = (type: string): string | undefined =>
  Object.hasOwn(losses, type) ? losses[type] : undefined

/**
 * How a change of a property reaches a deployed resource. Jobs and other types that no template has are made
 * anew whenever they run.
 */
export function impactOf(type: string, path: string): Impact {
  const plain = path.replaceAll(/\[\d+\]/g, '[]')
  const replacement = schemaOf(type) === undefined ? undefined : propertyOf(type, plain)?.replacement
  if (replacement === 'yes') return 'replacement'
  return replacement === 'maybe' ? 'may-replace' : 'in-place'
}

const severity: Readonly<Record<Impact, number>> = { 'in-place': 0, 'may-replace': 1, replacement: 2 }

/** The gravest of some. */
export const gravest = (impacts: readonly Impact[]): Impact =>
  impacts.reduce<Impact>((worst, one) => (severity[one] > severity[worst] ? one : worst), 'in-place')
