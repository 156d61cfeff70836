import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { pinnedImage } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/image-unpinned',
  title: 'Agent runs an image whose tag can be moved',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::BedrockAgentCore::Runtime', 'AWS::BedrockAgentCore::Harness'],
  stages: ['deploy', 'generate'],
  domain: 'model-integrity',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may push to the repository replaces the agent at its next start, with its role, its tools and the data of its users.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (resource) => {
    const image = resource.at(
      resource.type === 'AWS::BedrockAgentCore::Runtime'
        ? 'AgentRuntimeArtifact.ContainerConfiguration.ContainerUri'
        : 'EnvironmentArtifact.ContainerConfiguration.ContainerUri',
    )
    return onlyWhen(image.isSet(), () => pinnedImage(image))
  },
  remedy: [derive('fixed-tags', 'name the image by digest: `repository@sha256:...`')],
  examples: `
    ByTag:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact:
          ContainerConfiguration:
            ContainerUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/planner:latest # fail
    ByDigest:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact:
          ContainerConfiguration:
            ContainerUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/planner@sha256:0000000000000000000000000000000000000000000000000000000000000000
    HarnessByTag:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        EnvironmentArtifact:
          ContainerConfiguration:
            ContainerUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/helper:1.2 # fail
    FromCode:
      Type: AWS::BedrockAgentCore::Runtime
      Properties: { AgentRuntimeName: planner, AgentRuntimeArtifact: { CodeConfiguration: { Runtime: PYTHON_3_13, EntryPoint: [main.py] } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AgentRuntimeArtifact:
          ContainerConfiguration:
            ContainerUri: !Ref Image # unknown
  `,
}
