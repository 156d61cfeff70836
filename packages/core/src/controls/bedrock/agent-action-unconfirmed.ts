import { type Judgement, negate, onlyWhen, type PropertyView } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { soundsStateChanging } from '../shared/index.ts'

/** An action whose name is not known may be one that changes things. */
function judgeAction(action: PropertyView): Judgement {
  const name = action.at('Name')
  const confirmed = action.at('RequireConfirmation').equals('ENABLED')
  return name.known !== undefined || confirmed.verdict === 'pass' ? confirmed : name.unknown()
}

export const control: Control = {
  id: 'bedrock/agent-action-unconfirmed',
  title: 'Agent changes things without asking its user',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'The model alone decides to pay, delete or send: one injected sentence is enough, and no person sees the call before it is made.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'nist-ai-rmf': ['GOVERN 3.2'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (agent) =>
    agent.at('ActionGroups').items.flatMap((group) =>
      group
        .at('FunctionSchema.Functions')
        .items.filter((action) => soundsStateChanging(String(action.at('Name').known ?? 'delete')))
        .map((action) =>
          onlyWhen(negate(group.at('ActionGroupState').equals('DISABLED')), () => judgeAction(action)),
        ),
    ),
  remedy: [set('.RequireConfirmation', 'ENABLED')],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            ActionGroupExecutor: { Lambda: arn:aws:lambda:eu-west-1:111122223333:function:orders }
            FunctionSchema:
              Functions:
                - { Name: getOrder }
                - Name: cancelOrder # fail
    UnnamedAction:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            FunctionSchema:
              Functions:
                - Name: !Ref Action # unknown
    SaidSo:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            FunctionSchema:
              Functions:
                - Name: cancelOrder
                  RequireConfirmation: DISABLED # fail
    Confirmed:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            FunctionSchema:
              Functions:
                - { Name: getOrder }
                - { Name: cancelOrder, RequireConfirmation: ENABLED }
    Disabled:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            ActionGroupState: DISABLED
            FunctionSchema: { Functions: [{ Name: cancelOrder }] }
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: shop
        ActionGroups:
          - ActionGroupName: orders
            FunctionSchema:
              Functions:
                - Name: cancelOrder
                  RequireConfirmation: !Ref Confirmation # unknown
  `,
}
