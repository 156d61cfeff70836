import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  bucketName,
  key,
  logGroup,
  mentions,
  type Row,
  role,
  rulesOf,
  topic,
} from './row.ts'

/** What metrics and log groups are named after. */
const watched = [
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::NotebookInstance',
  'AWS::SageMaker::Pipeline',
  'AWS::SageMaker::Cluster',
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::ApplicationInferenceProfile',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::QBusiness::Application',
  'AWS::OpenSearchServerless::Collection',
  'AWS::OpenSearchService::Domain',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::EC2::VPC',
]

const logGroups = 'AWS::Logs::LogGroup'

/** A trail records what its selectors name. */
const recorded = (path: string): readonly Row[] => [
  belongs(path, 'AWS::S3::Bucket', 's3-arn'),
  belongs(path, ['AWS::Lambda::Function', 'AWS::DynamoDB::Table']),
]

/** What logs, alarms and trails watch, and where they write. */
export const monitoringRules: readonly RelationRule[] = [
  ...rulesOf(logGroups, [key('KmsKeyId'), belongs('LogGroupName', watched, 'log-group')]),
  ...rulesOf('AWS::Logs::SubscriptionFilter', [
    belongs('LogGroupName', logGroups, 'name'),
    mentions('DestinationArn', [
      'AWS::Kinesis::Stream',
      'AWS::KinesisFirehose::DeliveryStream',
      'AWS::Lambda::Function',
    ]),
    role('RoleArn'),
  ]),
  ...rulesOf('AWS::Logs::MetricFilter', [belongs('LogGroupName', logGroups, 'name')]),
  ...rulesOf('AWS::Logs::DeliverySource', [belongs('ResourceArn', watched)]),
  ...rulesOf('AWS::Logs::Delivery', [
    belongs('DeliverySourceName', 'AWS::Logs::DeliverySource', 'name'),
    attaches('DeliveryDestinationArn', 'AWS::Logs::DeliveryDestination'),
  ]),
  ...rulesOf('AWS::Logs::DeliveryDestination', [
    attaches('DestinationResourceArn', 'AWS::S3::Bucket', 'prompt-log', 's3-arn'),
    attaches('DestinationResourceArn', [logGroups, 'AWS::KinesisFirehose::DeliveryStream'], 'prompt-log'),
  ]),
  ...rulesOf('AWS::CloudWatch::Alarm', [
    belongs('Dimensions[].Value', watched, 'name'),
    belongs('Metrics[].MetricStat.Metric.Dimensions[].Value', watched, 'name'),
    topic('AlarmActions[]'),
  ]),
  ...rulesOf('AWS::ApplicationAutoScaling::ScalableTarget', [
    belongs('ResourceId', 'AWS::SageMaker::Endpoint', 'scaled-resource'),
  ]),
  ...rulesOf('AWS::ApplicationAutoScaling::ScalingPolicy', [
    belongs('ScalingTargetId', 'AWS::ApplicationAutoScaling::ScalableTarget'),
    belongs('ResourceId', 'AWS::SageMaker::Endpoint', 'scaled-resource'),
  ]),
  ...rulesOf('AWS::CloudTrail::Trail', [
    bucketName('S3BucketName'),
    key('KMSKeyId'),
    logGroup('CloudWatchLogsLogGroupArn'),
    role('CloudWatchLogsRoleArn'),
    topic('SnsTopicName'),
    ...recorded('EventSelectors[].DataResources[].Values[]'),
    ...recorded('AdvancedEventSelectors[].FieldSelectors[].Equals[]'),
    ...recorded('AdvancedEventSelectors[].FieldSelectors[].StartsWith[]'),
  ]),
  ...rulesOf('AWS::CloudTrail::EventDataStore', [key('KmsKeyId')]),
  ...rulesOf('AWS::Config::DeliveryChannel', [
    bucketName('S3BucketName'),
    key('S3KmsKeyArn'),
    topic('SnsTopicARN'),
  ]),
  ...rulesOf('AWS::Config::ConfigurationRecorder', [role('RoleARN')]),
]
