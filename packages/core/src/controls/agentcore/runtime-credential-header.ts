import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/runtime-credential-header',
  title: 'Runtime hands the token of its caller to the agent',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Runtime',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The code of the agent, its dependencies and its logs hold the token of the user: whatever the agent is talked into can act as that user elsewhere.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (runtime) =>
    runtime
      .at('RequestHeaderConfiguration.RequestHeaderAllowlist')
      .each((header) => header.isNoneOf(['Authorization', 'authorization', 'Cookie', 'cookie'])),
  remedy: [
    advise(
      'take the header off the list, and let AgentCore Identity exchange the token for one of limited scope',
    ),
  ],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        RequestHeaderConfiguration:
          RequestHeaderAllowlist:
            - X-Tenant
            - Authorization # fail
    Others:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties: { AgentRuntimeName: planner, RequestHeaderConfiguration: { RequestHeaderAllowlist: [X-Tenant] } }
    None:
      Type: AWS::BedrockAgentCore::Runtime
      Properties: { AgentRuntimeName: planner }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        RequestHeaderConfiguration:
          RequestHeaderAllowlist:
            - !Ref Header # unknown
  `,
}
