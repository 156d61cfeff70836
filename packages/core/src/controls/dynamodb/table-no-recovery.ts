import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'dynamodb/table-no-recovery',
  title: 'Table of the workload cannot be set back',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::DynamoDB::Table',
  stages: ['prepare', 'generate'],
  domain: 'data-protection',
  threats: ['data-poisoning', 'denial-of-service'],
  responsibility: 'customer',
  why: 'An injected prompt or a tricked tool that rewrites memories, features or orders cannot be undone: there is no state before it to go back to.',
  mappings: {
    'aws-security-hub': ['DynamoDB.2'],
    'aws-fsbp': ['DynamoDB.2'],
    'nist-800-53-r5': ['CP-9', 'CP-10'],
    'iso-27001': ['A.8.13'],
    soc2: ['A1.2'],
    hipaa: ['164.308(a)(7)(ii)(A)'],
  },
  evaluate: (table) => table.at('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled').equals(true),
  remedy: [set('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', true)],
  examples: `
    Chat:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/chat
        Environment: { Variables: { BEDROCK_MODEL: m, A: !Ref ByDefault, B: !Ref Off, C: !Ref ByParameter, D: !Ref On } }
    ByDefault:
      Type: AWS::DynamoDB::Table # fail
    Off:
      Type: AWS::DynamoDB::Table
      Properties:
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } # fail
    ByParameter:
      Type: AWS::DynamoDB::Table
      Properties:
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !Ref Recover } # unknown
    On:
      Type: AWS::DynamoDB::Table # pass
      Properties:
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
  `,
}
