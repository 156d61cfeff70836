import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise, textParts } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { permitsEverything } from '../shared/index.ts'

function judgeStatement(statement: PropertyView): Judgement {
  const everything = permitsEverything(textParts(statement.value) ?? [])
  if (everything === undefined || textParts(statement.value) === undefined) return statement.judge(undefined)
  return statement.judge(
    !everything,
    everything ? 'permits any principal any action on any resource' : 'every permission has a condition',
  )
}

export const control: Control = {
  id: 'agentcore/policy-permits-everything',
  title: 'Policy lets everybody call every tool',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Policy',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Cedar refuses what no policy permits; this one permits all of it, so that the engine stops nothing but what another policy forbids outright.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (policy) =>
    ['Definition.Cedar.Statement', 'Definition.Policy.Statement']
      .map((path) => policy.at(path))
      .filter((statement) => statement.present !== false)
      .map(judgeStatement),
  remedy: [
    advise('name the principals, actions and resources in the scope, or add a `when` that limits them'),
  ],
  examples: `
    Everything:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: all
        PolicyEngineId: tools-abcdefghij
        Definition:
          Cedar:
            Statement: permit(principal, action, resource); # fail
    InOtherForm:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: all
        PolicyEngineId: tools-abcdefghij
        Definition:
          Policy:
            Statement: '@id("all") permit ( principal, action, resource ) when { true };' # fail
    OneTool:
      Type: AWS::BedrockAgentCore::Policy # pass
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        Definition: { Cedar: { Statement: 'permit(principal, action == AgentCore::Action::"shop___refund", resource) when { context.input.amount < 100 };' } }
    OnGateway:
      Type: AWS::BedrockAgentCore::Policy # pass
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        Definition: { Cedar: { Statement: !Sub 'permit(principal, action, resource == AgentCore::Gateway::"\${Gateway.GatewayArn}");' } }
    Gateway: { Type: AWS::BedrockAgentCore::Gateway }
    EverythingBeside:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: all
        PolicyEngineId: tools-abcdefghij
        Definition:
          Cedar:
            Statement: !Sub 'permit(principal, action, resource); // for \${Gateway}' # fail
    ConditionByParameter:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: all
        PolicyEngineId: tools-abcdefghij
        Definition:
          Cedar:
            Statement: !Sub 'permit(principal, action, resource) \${Condition};' # unknown
    ByParameter:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        Definition:
          Cedar:
            Statement: !Ref Statement # unknown
  `,
}
