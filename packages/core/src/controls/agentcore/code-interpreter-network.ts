import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/code-interpreter-network',
  title: 'Code interpreter of an agent is not in a VPC',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
  stages: ['generate'],
  domain: 'network',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Code that a prompt had written sends data out: to any host from a public network, to any bucket of any account from the sandbox.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.7'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM05'],
    'mitre-atlas': ['AML.T0086'],
  },
  evaluate: (interpreter) =>
    interpreter.at('NetworkConfiguration.NetworkMode').isNoneOf(['PUBLIC', 'SANDBOX']),
  remedy: [
    derive(
      'private-network',
      'set `NetworkMode` to `VPC`, with private subnets and a security group in `NetworkConfiguration.VpcConfig`',
    ),
  ],
  examples: `
    Public:
      Type: AWS::BedrockAgentCore::CodeInterpreterCustom
      Properties:
        Name: python
        NetworkConfiguration:
          NetworkMode: PUBLIC # fail
    Sandbox:
      Type: AWS::BedrockAgentCore::CodeInterpreterCustom
      Properties:
        Name: python
        NetworkConfiguration:
          NetworkMode: SANDBOX # fail
    InVpc:
      Type: AWS::BedrockAgentCore::CodeInterpreterCustom # pass
      Properties:
        Name: python
        NetworkConfiguration: { NetworkMode: VPC, VpcConfig: { Subnets: [subnet-1], SecurityGroups: [sg-1] } }
    ByParameter:
      Type: AWS::BedrockAgentCore::CodeInterpreterCustom
      Properties:
        Name: python
        NetworkConfiguration:
          NetworkMode: !Ref Mode # unknown
  `,
}
