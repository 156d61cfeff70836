import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/browser-public-network',
  title: 'Browser of an agent has a public network',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::BrowserCustom',
  stages: ['generate'],
  domain: 'network',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The browser goes wherever a page or a prompt sends it, past your egress rules and flow logs, and takes what it has seen with it.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.5'],
    'aws-fsbp': ['BedrockAgentCore.5'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0086'],
  },
  evaluate: (browser) => browser.at('NetworkConfiguration.NetworkMode').isNoneOf(['PUBLIC']),
  remedy: [
    derive(
      'private-network',
      'set `NetworkMode` to `VPC`, with private subnets and a security group in `NetworkConfiguration.VpcConfig`',
    ),
  ],
  examples: `
    Public:
      Type: AWS::BedrockAgentCore::BrowserCustom
      Properties:
        Name: browser
        NetworkConfiguration:
          NetworkMode: PUBLIC # fail
    InVpc:
      Type: AWS::BedrockAgentCore::BrowserCustom # pass
      Properties:
        Name: browser
        NetworkConfiguration: { NetworkMode: VPC, VpcConfig: { Subnets: [subnet-1], SecurityGroups: [sg-1] } }
    ByParameter:
      Type: AWS::BedrockAgentCore::BrowserCustom
      Properties:
        Name: browser
        NetworkConfiguration:
          NetworkMode: !Ref Mode # unknown
  `,
}
