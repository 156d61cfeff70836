/**
 * Properties that hold JSON as one text, or either a text or an object, and that are read as what they say.
 *
 * Readers parse the text ({@link jsonTextsOf}), and paths may go into it, as into any free JSON.
 */
const jsonTexts: Readonly<Record<string, readonly string[]>> = {
  'AWS::Bedrock::KnowledgeBasePolicy': ['PolicyDocument'],
  'AWS::Bedrock::ResourcePolicy': ['PolicyDocument'],
  'AWS::BedrockAgentCore::ResourcePolicy': ['Policy'],
  'AWS::CloudTrail::ResourcePolicy': ['ResourcePolicy'],
  'AWS::Comprehend::DocumentClassifier': ['ModelPolicy'],
  'AWS::Comprehend::EntityRecognizer': ['ModelPolicy'],
  'AWS::EC2::VPCEndpoint': ['PolicyDocument'],
  'AWS::ECR::RegistryPolicy': ['PolicyText'],
  'AWS::ECR::Repository': ['RepositoryPolicyText'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument'],
  'AWS::IAM::Policy': ['PolicyDocument'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument'],
  'AWS::IAM::RolePolicy': ['PolicyDocument'],
  'AWS::KMS::Key': ['KeyPolicy'],
  'AWS::Lex::ResourcePolicy': ['Policy'],
  'AWS::Logs::ResourcePolicy': ['PolicyDocument'],
  'AWS::OpenSearchServerless::AccessPolicy': ['Policy'],
  'AWS::OpenSearchServerless::SecurityPolicy': ['Policy'],
  'AWS::S3::BucketPolicy': ['PolicyDocument'],
  'AWS::S3Vectors::VectorBucketPolicy': ['Policy'],
  'AWS::SNS::TopicPolicy': ['PolicyDocument'],
  'AWS::SQS::QueuePolicy': ['PolicyDocument'],
  'AWS::SecretsManager::ResourcePolicy': ['ResourcePolicy'],
}

/** The properties of a type, all of them at its top, that hold JSON as text. */
export function jsonTextsOf(type: string): readonly string[] {
  return Object.hasOwn(jsonTexts, type) ? (jsonTexts[type] ?? []) : []
}
