import { negate, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/harness-http',
  title: 'Harness reaches tools, skills or models without TLS',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['generate'],
  domain: 'network',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever sits between rewrites what a tool answers, what a skill tells the agent to run or what the model says, and reads the credentials.',
  mappings: {
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
    'owasp-llm-2025': ['LLM01', 'LLM03'],
    'mitre-atlas': ['AML.T0051', 'AML.T0010'],
  },
  evaluate: (harness) =>
    [
      ...harness.at('Tools').items.map((tool) => tool.at('Config.RemoteMcp.Url')),
      ...harness.at('Skills').items.map((skill) => skill.at('Git.Url')),
      harness.at('Model.LiteLlmModelConfig.ApiBase'),
    ].map((url) => onlyWhen(url.isSet(), () => negate(url.startsWith('http://')))),
  remedy: [advise('begin the address with `https://`')],
  examples: `
    Tool:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - { Type: remote_mcp, Config: { RemoteMcp: { Url: 'https://mcp.example.com/mcp' } } }
          - Type: remote_mcp
            Config:
              RemoteMcp:
                Url: http://mcp.example.com/mcp # fail
    Skill:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Skills:
          - Git:
              Url: http://git.example.com/skills.git # fail
    Model:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Model:
          LiteLlmModelConfig:
            ModelId: own
            ApiBase: http://models.example.com # fail
    Https:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties:
        HarnessName: helper
        Skills: [{ Git: { Url: 'https://git.example.com/skills.git' } }]
        Tools: [{ Type: remote_mcp, Config: { RemoteMcp: { Url: 'https://mcp.example.com/mcp' } } }]
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - Type: remote_mcp
            Config:
              RemoteMcp:
                Url: !Ref Server # unknown
  `,
}
