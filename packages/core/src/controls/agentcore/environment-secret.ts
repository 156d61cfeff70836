import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdNoSecrets } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/environment-secret',
  title: 'Environment variable of an agent holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::BedrockAgentCore::Runtime', 'AWS::BedrockAgentCore::Harness'],
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Everybody who may describe the resource reads the value, every library of the agent too, and an agent that is asked to print its environment prints it.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (resource) => holdNoSecrets(resource.at('EnvironmentVariables')),
  remedy: [
    advise('replace the secret, keep it in Secrets Manager or AgentCore Identity, and pass its name only'),
  ],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        EnvironmentVariables:
          LOG_LEVEL: info
          DB_PASSWORD: changeme # fail
    OfHarness:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        EnvironmentVariables:
          SEARCH_URL: https://app:changeme@search.example.com # fail
    NameOnly:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties: { AgentRuntimeName: planner, EnvironmentVariables: { DB_SECRET_ARN: !Ref Secret } }
    Secret:
      Type: AWS::SecretsManager::Secret
      Properties: { GenerateSecretString: {} }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        EnvironmentVariables:
          DB_PASSWORD: !Ref Password # unknown
  `,
}
