import { expect, test } from 'vitest'
import { attributeNamed } from './attribute.ts'
import type { TypeMapping } from './type-mapping.ts'

/** What `Ref` and `Fn::GetAtt` return stands on the page of each type in the CloudFormation template reference. */
test.each<[string, string, string, Partial<TypeMapping>]>([
  ['AWS::IAM::Role', 'arn', 'Arn', {}],
  ['AWS::DynamoDB::Table', 'arn', 'Arn', {}],
  ['AWS::DynamoDB::Table', 'stream_arn', 'StreamArn', {}],
  ['AWS::Bedrock::Agent', 'arn', 'AgentArn', {}],
  ['AWS::Bedrock::KnowledgeBase', 'arn', 'KnowledgeBaseArn', {}],
  ['AWS::SecretsManager::Secret', 'arn', 'Arn', {}],
  ['AWS::IAM::Role', 'id', 'Ref', {}],
  ['AWS::IAM::Role', 'name', 'Ref', {}],
  ['AWS::IAM::Role', 'role_name', 'Ref', {}],
  ['AWS::Bedrock::Agent', 'agent_id', 'Ref', {}],
  ['AWS::Bedrock::Agent', 'agent_version', 'AgentVersion', {}],
  ['AWS::Bedrock::DataSource', 'data_source_id', 'DataSourceId', {}],
  ['AWS::Bedrock::DataSource', 'knowledge_base_id', 'KnowledgeBaseId', {}],
  ['AWS::S3::Bucket', 'website_url', 'WebsiteURL', {}],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'dns_name', 'DNSName', {}],
  ['AWS::EC2::Instance', 'vpc_security_group_ids[0]', 'VpcSecurityGroupIds', {}],
  ['AWS::IAM::Role', 'inline_policy.name', 'InlinePolicy', {}],
  ['AWS::IAM::Role', 'unique_id', 'RoleId', { attributes: { unique_id: 'RoleId' } }],
  ['AWS::IAM::Role', 'arn', 'Other', { attributes: { arn: 'Other' } }],
  ['AWS::IAM::Role', 'called', 'Ref', { renames: { called: 'RoleName' } }],
  ['AWS::IAM::Role', 'called', 'Called', { renames: { called: 'Description' } }],
])('%s %s is %s', (to, attribute, expected, rows) => {
  expect(attributeNamed(attribute, { from: 'aws_x', to, ...rows })).toBe(expected)
})
