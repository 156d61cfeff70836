import { allOf, negate } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Policies of AWS that allow every action of an AI service. */
const FULL_ACCESS = [
  'AmazonBedrockFullAccess',
  'AmazonKendraFullAccess',
  'AmazonQFullAccess',
  'AmazonRekognitionFullAccess',
  'AmazonSageMakerCanvasFullAccess',
  'AmazonSageMakerFullAccess',
  'BedrockAgentCoreFullAccess',
  'ComprehendFullAccess',
]

export const control: Control = {
  id: 'iam/ai-full-access-policy',
  title: 'Role of the workload carries a policy of AWS for full access',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'These policies are made for trying things out: they allow every action of the service, on everybody’s models and data, and much beside it.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (role) =>
    role.at('ManagedPolicyArns').each((arn) => {
      if (role.targets(arn, 'AWS::IAM::ManagedPolicy').views.length > 0)
        return arn.judge(true, 'the policy is your own')
      return allOf(
        arn.judge(arn.present),
        ...FULL_ACCESS.map((name) => negate(arn.endsWith(`:aws:policy/${name}`))),
      )
    }),
  remedy: [
    derive(
      'agent-rights',
      'replace the policy by one of your own with the actions and resources that the workload needs',
    ),
  ],
  examples: `
    SageMaker:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - arn:aws:iam::aws:policy/AmazonSageMakerFullAccess # fail
          - arn:aws:iam::aws:policy/AmazonSageMakerReadOnly
    Bedrock:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - !Sub arn:\${AWS::Partition}:iam::aws:policy/AmazonBedrockFullAccess # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - !Ref Policy # unknown
    Narrow:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - arn:aws:iam::aws:policy/AmazonBedrockReadOnly
          - !Ref Own
    Own:
      Type: AWS::IAM::ManagedPolicy
      Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' }] } }
  `,
}
