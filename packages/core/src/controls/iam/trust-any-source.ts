import { sourceKeys } from '@parapet/iam'
import { eachStatement } from '../../access/index.ts'
import { judge } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isBound } from '../shared/index.ts'

/**
 * Services that send their source when they take a role.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
 */
const SENDERS = [
  'bedrock.amazonaws.com',
  'bedrock-agentcore.amazonaws.com',
  'comprehend.amazonaws.com',
  'sagemaker.amazonaws.com',
  'scheduler.amazonaws.com',
  'states.amazonaws.com',
]

export const control: Control = {
  id: 'iam/trust-any-source',
  title: 'AI service may take a role of the workload for anybody',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The service acts for all of its customers. Without a condition somebody else’s agent or job can make it use your role: the confused deputy.',
  mappings: { 'nist-800-53-r5': ['AC-3', 'AC-6'], 'iso-27001': ['A.5.15'], soc2: ['CC6.1'] },
  evaluate: (role) =>
    eachStatement(role.at('AssumeRolePolicyDocument'), 'trust', (placed) => {
      const { statement, place, assumes } = placed
      const services = (statement.principal?.principals ?? []).filter(({ kind }) => kind === 'service')
      const names = services.flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
      if (statement.effect === 'Deny' || !names.some((name) => SENDERS.includes(name))) return undefined
      const bound = isBound(placed, sourceKeys)
      const what =
        bound === true ? 'binds the service to its source' : 'names no source that the service must act for'
      return judge(bound, place, `statement \`${statement.id}\` ${what}`, { assumes })
    }),
  remedy: [set('.Condition.StringEquals.aws:SourceAccount', { Ref: 'AWS::AccountId' })],
  examples: `
    Anybody:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole } # fail
            - { Effect: Allow, Principal: { Service: [lambda.amazonaws.com, bedrock-agentcore.amazonaws.com] }, Action: sts:AssumeRole, Condition: { StringLike: { aws:SourceAccount: "*" } } } # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole, Condition: { StringLike: { aws:SourceAccount: !Ref Account } } } # unknown
    Bound:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole, Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } } }
            - { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole, Condition: { ArnLike: { aws:SourceArn: !Sub 'arn:aws:sagemaker:\${AWS::Region}:\${AWS::AccountId}:*' } } }
            - { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
            - { Effect: Deny, Principal: { Service: bedrock.amazonaws.com }, Action: sts:TagSession }
  `,
}
