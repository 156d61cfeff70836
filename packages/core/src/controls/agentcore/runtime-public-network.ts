import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/runtime-public-network',
  title: 'Agent runtime has a public network',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Runtime',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The agent reaches the whole internet past your egress rules and flow logs: a prompt that talks it into sending data out has nothing in its way.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.1'],
    'aws-fsbp': ['BedrockAgentCore.1'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0086'],
  },
  evaluate: (runtime) => runtime.at('NetworkConfiguration.NetworkMode').isNoneOf(['PUBLIC']),
  remedy: [
    derive(
      'private-network',
      'set `NetworkMode` to `VPC`, with private subnets and a security group in `NetworkConfiguration.NetworkModeConfig`',
    ),
  ],
  examples: `
    Public:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        NetworkConfiguration:
          NetworkMode: PUBLIC # fail
    InVpc:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties:
        AgentRuntimeName: planner
        NetworkConfiguration: { NetworkMode: VPC, NetworkModeConfig: { Subnets: [subnet-1], SecurityGroups: [sg-1] } }
    ByCapacityProvider:
      Type: AWS::BedrockAgentCore::Runtime # unknown
      Properties: { AgentRuntimeName: planner }
    InProductionOnly:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        NetworkConfiguration:
          NetworkMode: !Ref Mode # unknown
  `,
}
