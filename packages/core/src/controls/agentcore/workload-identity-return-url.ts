import { allOf, negate } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/workload-identity-return-url',
  title: 'Agent may send tokens of users to an unsafe address',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::WorkloadIdentity',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'After signing in, the user is sent to this address with the means to get at a token: in clear, on a machine of somebody else, or to any host that fits.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'SC-8'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.24'],
    soc2: ['CC6.1', 'CC6.7'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (identity) =>
    identity
      .at('AllowedResourceOauth2ReturnUrls')
      .each((url) =>
        allOf(
          url.startsWith('https://'),
          negate(url.contains('*')),
          negate(url.startsWith('https://localhost')),
        ),
      ),
  remedy: [derive('https', 'list complete `https://` addresses of your own application')],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::WorkloadIdentity
      Properties:
        Name: planner
        AllowedResourceOauth2ReturnUrls:
          - https://app.example.com/callback
          - http://app.example.com/callback # fail
    AnyHost:
      Type: AWS::BedrockAgentCore::WorkloadIdentity
      Properties:
        Name: planner
        AllowedResourceOauth2ReturnUrls:
          - https://*.example.com/callback # fail
    OwnMachine:
      Type: AWS::BedrockAgentCore::WorkloadIdentity
      Properties:
        Name: planner
        AllowedResourceOauth2ReturnUrls:
          - https://localhost:8080/callback # fail
    Complete:
      Type: AWS::BedrockAgentCore::WorkloadIdentity # pass
      Properties: { Name: planner, AllowedResourceOauth2ReturnUrls: ['https://app.example.com/callback'] }
    ByParameter:
      Type: AWS::BedrockAgentCore::WorkloadIdentity
      Properties:
        Name: planner
        AllowedResourceOauth2ReturnUrls:
          - !Ref Url # unknown
  `,
}
