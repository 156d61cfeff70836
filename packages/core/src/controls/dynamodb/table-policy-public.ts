import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'dynamodb/table-policy-public',
  title: 'Everybody may read or change a table of the workload',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::DynamoDB::Table',
  stages: ['prepare', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A stranger of another account reads the conversations that lie there, or writes what your agent will believe it remembers.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0080'],
  },
  evaluate: (table) =>
    eachStatement(table.at('ResourcePolicy.PolicyDocument'), 'resource', (placed) =>
      isNotPublic(table, placed),
    ),
  remedy: [advise('name the accounts and roles in `Principal`')],
  examples: `
    Chat:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/chat
        Environment: { Variables: { BEDROCK_MODEL: m, A: !Ref Everybody, B: !Ref ByParameter, C: !Ref Named, D: !Ref Without } }
    Everybody:
      Type: AWS::DynamoDB::Table
      Properties:
        ResourcePolicy:
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Principal: '*', Action: dynamodb:GetItem, Resource: '*' } # fail
    ByParameter:
      Type: AWS::DynamoDB::Table
      Properties:
        ResourcePolicy:
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: dynamodb:GetItem, Resource: '*' } # unknown
    Named:
      Type: AWS::DynamoDB::Table # pass
      Properties:
        ResourcePolicy:
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' }, Action: dynamodb:GetItem, Resource: '*' }
    Without:
      Type: AWS::DynamoDB::Table
  `,
}
