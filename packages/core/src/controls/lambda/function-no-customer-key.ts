import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'lambda/function-no-customer-key',
  title: 'Environment of a function of the workload is not encrypted with a key of yours',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Function',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may read the configuration of the function reads its variables too: no key policy asks a second time.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (lambda) =>
    onlyWhen(lambda.at('Environment.Variables').isSet(), () => usesCustomerKey(lambda.at('KmsKeyArn'))),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: NoVariables, ActionGroupExecutor: { Lambda: !GetAtt NoVariables.Arn } }
          - { ActionGroupName: ManagedByAws, ActionGroupExecutor: { Lambda: !GetAtt ManagedByAws.Arn } }
          - { ActionGroupName: ByParameter, ActionGroupExecutor: { Lambda: !GetAtt ByParameter.Arn } }
          - { ActionGroupName: Own, ActionGroupExecutor: { Lambda: !GetAtt Own.Arn } }
    NoVariables:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
    ManagedByAws:
      Type: AWS::Lambda::Function # fail
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment: { Variables: { GUARDRAIL_ID: gr-1 } }
    ByParameter:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment: { Variables: { GUARDRAIL_ID: gr-1 } }
        KmsKeyArn: !Ref KeyArn # unknown
    Own:
      Type: AWS::Lambda::Function # pass
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Environment: { Variables: { GUARDRAIL_ID: gr-1 } }
        KmsKeyArn: !GetAtt Key.Arn
    Key:
      Type: AWS::KMS::Key
  `,
}
