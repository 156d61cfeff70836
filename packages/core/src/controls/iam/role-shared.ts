import { notApplicable } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** What should have a role of its own. */
const HOLDERS = [
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::SageMaker::Model',
  'AWS::SageMaker::NotebookInstance',
  'AWS::SageMaker::Pipeline',
  'AWS::SageMaker::TrainingJob',
]

export const control: Control = {
  id: 'iam/role-shared',
  title: 'Several AI resources share one role',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'What one needs all of them may do: a notebook that is taken over acts as the production endpoint, and the log cannot tell which of them it was.',
  mappings: {
    'nist-800-53-r5': ['AC-6', 'AU-3'],
    'iso-27001': ['A.5.15', 'A.5.16'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (role) => {
    const holders = role.referrers(...HOLDERS)
    const names = holders.map(({ resource }) => `\`${resource.address}\``).join(', ')
    return holders.length === 0
      ? notApplicable(role.place, 'no such resource uses the role')
      : role.judge(holders.length < 2, `the role is that of ${names}`)
  },
  remedy: [derive('own-roles', 'make a role for each of them, with the rights that it needs')],
  examples: `
    Conditions:
      HasSecond: !Equals [!Ref Second, 'yes']
    Resources:
      Shared:
        Type: AWS::IAM::Role # fail
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
      Single:
        Type: AWS::IAM::Role # pass
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
      Sometimes:
        Type: AWS::IAM::Role # unknown
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
      Unused:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
      Notebook:
        Type: AWS::SageMaker::NotebookInstance
        Properties: { RoleArn: !GetAtt Shared.Arn }
      Model:
        Type: AWS::SageMaker::Model
        Properties: { ExecutionRoleArn: !GetAtt Shared.Arn }
      Own:
        Type: AWS::SageMaker::Model
        Properties: { ExecutionRoleArn: !GetAtt Single.Arn }
      First:
        Type: AWS::SageMaker::Model
        Properties: { ExecutionRoleArn: !GetAtt Sometimes.Arn }
      SecondNotebook:
        Type: AWS::SageMaker::NotebookInstance
        Condition: HasSecond
        Properties: { RoleArn: !GetAtt Sometimes.Arn }
  `,
}
