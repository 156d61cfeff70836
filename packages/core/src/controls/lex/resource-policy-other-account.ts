import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'lex/resource-policy-other-account',
  title: 'Bot is open to another account',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lex::ResourcePolicy',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever controls that account, or breaks into it, talks to the bot and to the functions that it calls.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('Policy'), 'resource', (placed) => isNotForeign(resource, placed)),
  remedy: [advise('name the roles that need it, and bind other accounts by `aws:PrincipalOrgID`')],
  examples: `
    # in account 111122223333
    Open:
      Type: AWS::Lex::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:lex:eu-west-1:111122223333:bot/ABCDEFGHIJ
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"lex:RecognizeText","Resource":"*"}]}' # fail
    Own:
      Type: AWS::Lex::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:lex:eu-west-1:111122223333:bot/ABCDEFGHIJ
        Policy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"lex:RecognizeText","Resource":"*"}]}'
    Confined:
      Type: AWS::Lex::ResourcePolicy # pass
      Properties:
        ResourceArn: arn:aws:lex:eu-west-1:111122223333:bot/ABCDEFGHIJ
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"lex:RecognizeText","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    ByParameter:
      Type: AWS::Lex::ResourcePolicy
      Properties:
        ResourceArn: arn:aws:lex:eu-west-1:111122223333:bot/ABCDEFGHIJ
        Policy: !Ref Policy # unknown
  `,
}
