import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/resource-policy-other-account',
  title: 'Resource of AgentCore is open to another account',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::ResourcePolicy',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever controls that account, or breaks into it, calls your agent or its tools with no grant of yours in between.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('Policy'), 'resource', (placed) => isNotForeign(resource, placed)),
  remedy: [advise('name the roles that need it, and bind other accounts by `aws:PrincipalOrgID`')],
  examples: `
    # in account 111122223333
    Open:
      Type: AWS::BedrockAgentCore::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*"}]}' # fail
    Own:
      Type: AWS::BedrockAgentCore::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*"}]}'
    Confined:
      Type: AWS::BedrockAgentCore::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"bedrock-agentcore:InvokeAgentRuntime","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    ByParameter:
      Type: AWS::BedrockAgentCore::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/planner
        Policy: !Ref Policy # unknown
  `,
}
