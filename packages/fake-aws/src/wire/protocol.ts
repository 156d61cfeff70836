import type { ServiceId } from '@parapet/aws'

/** How a service writes its replies: https://smithy.io/2.0/aws/protocols/index.html */
export type Protocol = 'json' | 'rest-json' | 'query' | 'ec2' | 'rest-xml'

const protocols: Readonly<Record<ServiceId, Protocol>> = {
  sagemaker: 'json',
  kms: 'json',
  logs: 'json',
  organizations: 'json',
  cloudtrail: 'json',
  bedrock: 'rest-json',
  bedrockAgent: 'rest-json',
  agentcore: 'rest-json',
  lambda: 'rest-json',
  iam: 'query',
  sts: 'query',
  ec2: 'ec2',
  s3: 'rest-xml',
  guardduty: 'rest-json',
  macie: 'rest-json',
  config: 'json',
  securityhub: 'rest-json',
  accessAnalyzer: 'rest-json',
  s3control: 'rest-xml',
  aoss: 'json',
  opensearch: 'rest-json',
  ecr: 'json',
  secretsmanager: 'json',
  apigateway: 'rest-json',
  apigatewayv2: 'rest-json',
  states: 'json',
  events: 'json',
  dynamodb: 'json',
  ssm: 'json',
  wafv2: 'json',
  rds: 'query',
  glue: 'json',
  efs: 'rest-json',
  applicationAutoScaling: 'json',
  sqs: 'json',
  sns: 'query',
  s3vectors: 'rest-json',
  codebuild: 'json',
  dataAutomation: 'rest-json',
  comprehend: 'json',
}

/** The protocol of a service. */
export const protocolOf = (service: ServiceId): Protocol => protocols[service]
