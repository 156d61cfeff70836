import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/harness-memory-no-customer-key',
  title: 'Memory of a harness is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'What users said is remembered under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (harness) => {
    const memory = harness.at('Memory.ManagedMemoryConfiguration')
    return onlyWhen(memory.isSet(), () => usesCustomerKey(memory.at('EncryptionKeyArn')))
  },
  remedy: [reference('Memory.ManagedMemoryConfiguration.EncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Memory:
          ManagedMemoryConfiguration: # fail
            EventExpiryDuration: 30
    WithKey:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties: { HarnessName: helper, Memory: { ManagedMemoryConfiguration: { EncryptionKeyArn: !GetAtt Key.Arn } } }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    NoMemory:
      Type: AWS::BedrockAgentCore::Harness
      Properties: { HarnessName: helper, Memory: { Disabled: {} } }
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Memory:
          ManagedMemoryConfiguration:
            EncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
