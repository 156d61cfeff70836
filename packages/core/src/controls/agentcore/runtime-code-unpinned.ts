import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/runtime-code-unpinned',
  title: 'Runtime takes its code from an object that can change',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Runtime',
  stages: ['deploy', 'generate'],
  domain: 'model-integrity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may write the object writes what runs, at the next deployment, with the role of the agent.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (runtime) => {
    const code = runtime.at('AgentRuntimeArtifact.CodeConfiguration.Code.S3')
    return onlyWhen(code.isSet(), () => code.at('VersionId').isSet())
  },
  remedy: [advise('set `VersionId` to the version of the object that was reviewed')],
  examples: `
    Newest:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact:
          CodeConfiguration:
            Runtime: PYTHON_3_13
            EntryPoint: [main.py]
            Code:
              S3: # fail
                Bucket: agents
                Prefix: planner.zip
    Pinned:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact: { CodeConfiguration: { Code: { S3: { Bucket: agents, Prefix: planner.zip, VersionId: 3HL4kqtJlcpXroDTDmJ } } } }
    FromImage:
      Type: AWS::BedrockAgentCore::Runtime
      Properties: { AgentRuntimeName: planner, AgentRuntimeArtifact: { ContainerConfiguration: { ContainerUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/planner:1' } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact:
          CodeConfiguration:
            Code:
              S3:
                Bucket: agents
                Prefix: planner.zip
                VersionId: !Ref Version # unknown
  `,
}
