import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isFixedVersion } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/agent-guardrail-draft',
  title: 'Agent uses the draft of a guardrail',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'governance',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever may edit the guardrail changes what a running agent lets through at once, without a version, a review or a deployment to see.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM01'],
  },
  evaluate: (agent) => {
    const version = agent.at('GuardrailConfiguration.GuardrailVersion')
    return onlyWhen(version.isSet(), () => isFixedVersion(version, 'AWS::Bedrock::GuardrailVersion'))
  },
  remedy: [reference('GuardrailConfiguration.GuardrailVersion', 'AWS::Bedrock::GuardrailVersion')],
  examples: `
    OfAVersion:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        GuardrailConfiguration: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: !GetAtt Released.Version }
    Released:
      Type: AWS::Bedrock::GuardrailVersion
      Properties: { GuardrailIdentifier: abcd1234efgh }
    Draft:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        GuardrailConfiguration:
          GuardrailIdentifier: abcd1234efgh
          GuardrailVersion: DRAFT # fail
    Numbered:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        GuardrailConfiguration: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: '3' }
    ByReference:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        GuardrailConfiguration:
          GuardrailIdentifier: abcd1234efgh
          GuardrailVersion: !Ref Version # unknown
    WithoutGuardrail:
      Type: AWS::Bedrock::Agent
      Properties: { AgentName: support }
  `,
}
