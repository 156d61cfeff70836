import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/capacity-provider-ssh',
  title: 'Hosts of an agent accept an SSH key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::CapacityProvider',
  stages: ['deploy'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever has the private key is on the host, beside the sessions of every user, and no session manager writes down what they do.',
  mappings: { 'nist-800-53-r5': ['AC-3', 'IA-2'], 'iso-27001': ['A.5.15', 'A.8.5'], soc2: ['CC6.1'] },
  evaluate: (provider) =>
    provider
      .at('ComputeConfiguration.Ec2Configuration.LaunchTemplateSource.LaunchParameters.SshKeyName')
      .isUnset(),
  remedy: [remove('ComputeConfiguration.Ec2Configuration.LaunchTemplateSource.LaunchParameters.SshKeyName')],
  examples: `
    WithKey:
      Type: AWS::BedrockAgentCore::CapacityProvider
      Properties:
        Name: hosts
        ComputeConfiguration:
          Ec2Configuration:
            LaunchTemplateSource:
              LaunchParameters:
                OperatingSystem: LINUX
                SshKeyName: admin # fail
    WithoutKey:
      Type: AWS::BedrockAgentCore::CapacityProvider # pass
      Properties:
        Name: hosts
        ComputeConfiguration: { Ec2Configuration: { LaunchTemplateSource: { LaunchParameters: { OperatingSystem: LINUX } } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::CapacityProvider
      Properties:
        Name: hosts
        ComputeConfiguration:
          Ec2Configuration:
            LaunchTemplateSource:
              LaunchParameters:
                OperatingSystem: LINUX
                SshKeyName: !Ref SshKey # unknown
  `,
}
