import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/capacity-provider-unencrypted',
  title: 'Disks under an agent are not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::CapacityProvider',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A snapshot or a discarded disk gives away what every session wrote: files of users, tokens, prompts.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (provider) => {
    const ec2 = provider.at('ComputeConfiguration.Ec2Configuration')
    const ephemeral = ec2.at('LaunchTemplateSource.LaunchParameters.EphemeralVolumes').items
    return [
      ec2.at('RootVolume.Encrypted'),
      ...ec2.at('Volumes').items.map((volume) => volume.at('EbsConfiguration.Encrypted')),
      ...ephemeral.map((volume) => volume.at('Ebs.Encrypted')),
    ].map((encrypted) => onlyWhen(encrypted.isSet(), () => encrypted.equals(true)))
  },
  remedy: [set('ComputeConfiguration.Ec2Configuration.RootVolume.Encrypted', true)],
  examples: `
    Root:
      Type: AWS::BedrockAgentCore::CapacityProvider
      Properties:
        Name: hosts
        ComputeConfiguration:
          Ec2Configuration:
            RootVolume:
              Encrypted: false # fail
    OneOfTwo:
      Type: AWS::BedrockAgentCore::CapacityProvider
      Properties:
        Name: hosts
        ComputeConfiguration:
          Ec2Configuration:
            Volumes:
              - EbsConfiguration: { Name: data, SizeGiB: 50, Encrypted: true }
              - EbsConfiguration:
                  Name: scratch
                  SizeGiB: 50
                  Encrypted: false # fail
            LaunchTemplateSource:
              LaunchParameters:
                EphemeralVolumes:
                  - Ebs:
                      Encrypted: false # fail
    Encrypted:
      Type: AWS::BedrockAgentCore::CapacityProvider # pass
      Properties:
        Name: hosts
        ComputeConfiguration: { Ec2Configuration: { RootVolume: { Encrypted: true } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::CapacityProvider
      Properties:
        Name: hosts
        ComputeConfiguration:
          Ec2Configuration:
            RootVolume:
              Encrypted: !Ref Encrypt # unknown
  `,
}
