import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/resource-policy-public',
  title: 'Resource of AgentCore is open to everybody',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::ResourcePolicy',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every AWS account in the world may call your agent or its tools, with the role and the data it works with.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('Policy'), 'resource', (placed) => isNotPublic(resource, placed)),
  remedy: [advise('name the roles that need it, or bind everybody by `aws:PrincipalOrgID`')],
  examples: `
    Open:
      Type: AWS::BedrockAgentCore::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*"}]}' # fail
    Own:
      Type: AWS::BedrockAgentCore::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*"}]}'
    Confined:
      Type: AWS::BedrockAgentCore::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    ByParameter:
      Type: AWS::BedrockAgentCore::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: !Ref Policy # unknown
  `,
}
