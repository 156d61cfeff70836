import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-no-guardrail',
  title: 'Agent has no guardrail',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'The agent acts on whatever it reads: an injected instruction in a message or a document turns its tools against you, and nothing checks what it says.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01', 'LLM06'],
    'mitre-atlas': ['AML.T0051', 'AML.T0053'],
  },
  evaluate: (agent) => agent.at('GuardrailConfiguration.GuardrailIdentifier').isSet(),
  remedy: [
    reference('GuardrailConfiguration.GuardrailIdentifier', 'AWS::Bedrock::Guardrail'),
    reference('GuardrailConfiguration.GuardrailVersion', 'AWS::Bedrock::GuardrailVersion'),
  ],
  examples: `
    Bare:
      Type: AWS::Bedrock::Agent # fail
      Properties: { AgentName: support, FoundationModel: anthropic.claude-3-5-haiku-20241022-v1:0 }
    Guarded:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        GuardrailConfiguration: { GuardrailIdentifier: !GetAtt Guardrail.GuardrailId, GuardrailVersion: '3' }
    Guardrail:
      Type: AWS::Bedrock::Guardrail
      Properties: { Name: support, BlockedInputMessaging: refused, BlockedOutputsMessaging: refused }
    OnlyInProduction:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        GuardrailConfiguration:
          GuardrailIdentifier: !Ref GuardrailId # unknown
          GuardrailVersion: '3'
  `,
}
