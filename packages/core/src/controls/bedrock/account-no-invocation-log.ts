import { aiUseOfPolicy, aiUseOfRole } from '../../access/index.ts'
import { notApplicable, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

/** What invokes models of Bedrock by being used. */
const INVOKERS = [
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::ApplicationInferenceProfile',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::Prompt',
] as const

function invokesModels(account: ResourceView): boolean {
  const uses = [
    ...account.siblings('AWS::IAM::Role').map(aiUseOfRole),
    ...['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
      account.siblings(type).map(aiUseOfPolicy),
    ),
  ]
  return (
    INVOKERS.some((type) => account.siblings(type).length > 0) ||
    uses.some((use) => use !== undefined && /bedrock/i.test(use))
  )
}

export const control: Control = {
  id: 'bedrock/account-no-invocation-log',
  title: 'What models are asked and answer may not be logged',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['generate', 'monitor'],
  domain: 'monitoring',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Invocation logging is off in every account until it is switched on: an injection or a stolen credential that runs up prompts then leaves no text to look at.',
  mappings: {
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    'owasp-llm-2025': ['LLM01', 'LLM10'],
    'mitre-atlas': ['AML.T0034'],
  },
  evaluate: (account) =>
    invokesModels(account)
      ? isOnInAccount(account, {
          types: ['AWS::Bedrock::ModelInvocationLoggingConfiguration'],
          noun: 'configuration of invocation logging',
          settle: 'scan the account with --aws',
        })
      : notApplicable(account.place, 'no model of Bedrock is invoked here'),
  remedy: [advise('switch model invocation logging on in each Region in which models are invoked')],
  examples: `
    Helper:
      Type: AWS::Bedrock::Agent # unknown
    ---
    Caller:
      Type: AWS::IAM::Role # unknown
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: ask
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' }] }
    ---
    Caller:
      Type: AWS::IAM::ManagedPolicy # unknown
      Properties:
        PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' }] }
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
    ---
    Helper:
      Type: AWS::Bedrock::Agent # pass
    Log:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig: { CloudWatchConfig: { LogGroupName: prompts, RoleArn: 'arn:aws:iam::111122223333:role/log' } }
  `,
}
