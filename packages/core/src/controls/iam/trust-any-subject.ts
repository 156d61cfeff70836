import { eachStatement, type PlacedStatement } from '../../access/index.ts'
import { judge } from '../../view/index.ts'
import { advise, and, or, type Truth } from '../../workload/index.ts'
import type { Control } from '../control.ts'

type Principals = NonNullable<PlacedStatement['statement']['principal']>['principals']
type Clause = PlacedStatement['statement']['conditions'][number]

const isSaml = (providers: Principals): boolean =>
  providers.every(({ text }) => typeof text === 'string' && text.includes(':saml-provider/'))

/** A clause that binds the subject of a token; a pool of Amazon Cognito is bound by the audience. */
function bindsSubject(clause: Clause): Truth {
  if (clause.kind === 'opaque') return undefined
  const { keyName, operator, qualifier, ifExists, values } = clause
  const speaksOfIt = keyName.endsWith(':sub') || keyName === 'cognito-identity.amazonaws.com:aud'
  const isPositive = operator === 'StringEquals' || operator === 'StringLike'
  if (!speaksOfIt || !isPositive || ifExists || qualifier === 'ForAllValues') return false
  return and(...values.map(({ pattern: { tokens, text } }) => namesSomebody(tokens[0]?.kind, text)))
}

function namesSomebody(first: string | undefined, text: string): Truth {
  if (first === 'hole' || first === 'variable') return undefined
  return !/^(?:repo:|system:serviceaccount:)?\*/.test(text)
}

export const control: Control = {
  id: 'iam/trust-any-subject',
  title: 'Anybody with a token of an identity provider may take a role of the workload',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every repository, user or service account of that provider gets the role: for a public one such as GitHub that is everybody.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'IA-8'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (role) =>
    eachStatement(role.at('AssumeRolePolicyDocument'), 'trust', ({ statement, place, assumes }) => {
      const providers = (statement.principal?.principals ?? []).filter(({ kind }) => kind === 'federated')
      if (statement.effect === 'Deny' || providers.length === 0 || isSaml(providers)) return undefined
      const bound = or(false, ...statement.conditions.map(bindsSubject))
      const what = bound === true ? 'names whose tokens count' : 'does not name whose tokens count'
      return judge(bound, place, `statement \`${statement.id}\` ${what}`, { assumes })
    }),
  remedy: [
    advise(
      'add a condition on the `sub` of the token (of Amazon Cognito: the `aud`) that names the repository, user or service account',
    ),
  ],
  examples: `
    AnyRepository:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { token.actions.githubusercontent.com:aud: sts.amazonaws.com } } } # fail
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringLike: { token.actions.githubusercontent.com:sub: "repo:*" } } } # fail
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringNotLike: { token.actions.githubusercontent.com:sub: "repo:other/x" } } } # fail
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringLike: { token.actions.githubusercontent.com:sub: !Ref Subject } } } # unknown
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    OneRepository:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringLike: { token.actions.githubusercontent.com:sub: "repo:acme/models:*" } } }
            - { Effect: Allow, Principal: { Federated: cognito-identity.amazonaws.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { cognito-identity.amazonaws.com:aud: eu-west-1:a1b2 } } }
            - { Effect: Allow, Principal: { Federated: arn:aws:iam::111122223333:saml-provider/corp }, Action: sts:AssumeRoleWithSAML }
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
  `,
}
