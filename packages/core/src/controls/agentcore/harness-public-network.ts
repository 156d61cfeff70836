import { onlyWhen } from '../../view/index.ts'
import { advise, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/harness-public-network',
  title: 'Harness runs its agent in a public network',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The agent and its tools reach the whole internet past your egress rules and flow logs: a prompt that talks it into sending data out has nothing in its way.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0086'],
  },
  evaluate: (harness) => {
    const mode = harness.at('Environment.AgentCoreRuntimeEnvironment.NetworkConfiguration.NetworkMode')
    return onlyWhen(mode.isSet(), () => mode.isNoneOf(['PUBLIC']))
  },
  remedy: [
    set('Environment.AgentCoreRuntimeEnvironment.NetworkConfiguration.NetworkMode', 'VPC'),
    advise('name private subnets and a security group in `NetworkModeConfig`'),
  ],
  examples: `
    Public:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Environment:
          AgentCoreRuntimeEnvironment:
            NetworkConfiguration:
              NetworkMode: PUBLIC # fail
    InVpc:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties:
        HarnessName: helper
        Environment: { AgentCoreRuntimeEnvironment: { NetworkConfiguration: { NetworkMode: VPC } } }
    NotWritten:
      Type: AWS::BedrockAgentCore::Harness
      Properties: { HarnessName: helper }
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Environment:
          AgentCoreRuntimeEnvironment:
            NetworkConfiguration:
              NetworkMode: !Ref Mode # unknown
  `,
}
