import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/resource-policy-public',
  title: 'Resource of Bedrock is open to everybody',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Bedrock::ResourcePolicy', 'AWS::Bedrock::KnowledgeBasePolicy'],
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every AWS account in the world may use it at your cost: ask your knowledge base for your documents, probe your guardrail until something passes.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('PolicyDocument'), 'resource', (placed) => isNotPublic(resource, placed)),
  remedy: [advise('name the roles that need it, or bind everybody by `aws:PrincipalOrgID`')],
  examples: `
    ResourcePolicyOpen:
      Type: AWS::Bedrock::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock:eu-west-1:111122223333:guardrail/abcd1234efgh
        PolicyDocument: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"bedrock:ApplyGuardrail","Resource":"*"}]}' # fail
    ResourcePolicyOwn:
      Type: AWS::Bedrock::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock:eu-west-1:111122223333:guardrail/abcd1234efgh
        PolicyDocument: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"bedrock:ApplyGuardrail","Resource":"*"}]}'
    ResourcePolicyConfined:
      Type: AWS::Bedrock::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:bedrock:eu-west-1:111122223333:guardrail/abcd1234efgh
        PolicyDocument: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"bedrock:ApplyGuardrail","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    ResourcePolicyByParameter:
      Type: AWS::Bedrock::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:bedrock:eu-west-1:111122223333:guardrail/abcd1234efgh
        PolicyDocument: !Ref Policy # unknown
    KnowledgeBasePolicyOpen:
      Type: AWS::Bedrock::KnowledgeBasePolicy
      Properties:
        KnowledgeBaseId: ABCDEFGHIJ
        PolicyDocument: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"bedrock:Retrieve","Resource":"*"}]}' # fail
    KnowledgeBasePolicyOwn:
      Type: AWS::Bedrock::KnowledgeBasePolicy # pass
      Properties:
        KnowledgeBaseId: ABCDEFGHIJ
        PolicyDocument: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"bedrock:Retrieve","Resource":"*"}]}'
    KnowledgeBasePolicyByParameter:
      Type: AWS::Bedrock::KnowledgeBasePolicy
      Properties:
        KnowledgeBaseId: ABCDEFGHIJ
        PolicyDocument: !Ref Policy # unknown
  `,
}
