import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/runtime-long-idle',
  title: 'Idle session of an agent lives for more than an hour',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::BedrockAgentCore::Runtime', 'AWS::BedrockAgentCore::Harness'],
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A session that nobody uses keeps its credentials, files and context: whoever comes by its id goes on where the user stopped.',
  mappings: { 'nist-800-53-r5': ['AC-12'], 'iso-27001': ['A.8.5'], soc2: ['CC6.1'] },
  evaluate: (resource) =>
    resource
      .at(
        resource.type === 'AWS::BedrockAgentCore::Runtime'
          ? 'LifecycleConfiguration.IdleRuntimeSessionTimeout'
          : 'Environment.AgentCoreRuntimeEnvironment.LifecycleConfiguration.IdleRuntimeSessionTimeout',
      )
      .atMost(3600),
  remedy: [set('LifecycleConfiguration.IdleRuntimeSessionTimeout', 900)],
  examples: `
    Long:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        LifecycleConfiguration:
          IdleRuntimeSessionTimeout: 3601 # fail
    LongHarness:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Environment:
          AgentCoreRuntimeEnvironment:
            LifecycleConfiguration:
              IdleRuntimeSessionTimeout: 28800 # fail
    AnHour:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties: { AgentRuntimeName: planner, LifecycleConfiguration: { IdleRuntimeSessionTimeout: 3600 } }
    ByDefault:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties: { AgentRuntimeName: planner }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        LifecycleConfiguration:
          IdleRuntimeSessionTimeout: !Ref Timeout # unknown
  `,
}
