import { allOf } from '../../view/index.ts'
import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/browser-not-recorded',
  title: 'Sessions of a browser are not recorded',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::BrowserCustom',
  stages: ['generate', 'monitor'],
  domain: 'monitoring',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'A page that takes the agent over leaves no trace: nobody can look afterwards at what it showed, and what the agent clicked and typed.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.6'],
    'aws-fsbp': ['BedrockAgentCore.6'],
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (browser) =>
    allOf(
      browser.at('RecordingConfig.Enabled').equals(true),
      browser.at('RecordingConfig.S3Location').isSet(),
    ),
  remedy: [
    set('RecordingConfig.Enabled', true),
    reference('RecordingConfig.S3Location.Bucket', 'AWS::S3::Bucket'),
  ],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::BrowserCustom # fail
      Properties: { Name: browser, NetworkConfiguration: { NetworkMode: VPC } }
    SwitchedOff:
      Type: AWS::BedrockAgentCore::BrowserCustom
      Properties:
        Name: browser
        RecordingConfig:
          Enabled: false # fail
          S3Location: { Bucket: recordings, Prefix: browser }
    Nowhere:
      Type: AWS::BedrockAgentCore::BrowserCustom
      Properties:
        Name: browser
        RecordingConfig: # fail
          Enabled: true
    Recorded:
      Type: AWS::BedrockAgentCore::BrowserCustom # pass
      Properties: { Name: browser, RecordingConfig: { Enabled: true, S3Location: { Bucket: recordings, Prefix: browser } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::BrowserCustom
      Properties:
        Name: browser
        RecordingConfig:
          Enabled: !Ref Record # unknown
          S3Location: { Bucket: recordings, Prefix: browser }
  `,
}
