import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/registry-auto-approval',
  title: 'Registry approves agents and tools by itself',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::AgentRegistry::Registry',
  stages: ['deploy'],
  domain: 'governance',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may add a record puts a tool of theirs where every agent finds and trusts it; nobody looks at it first.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (registry) => registry.at('ApprovalConfiguration.AutoApprovalRules').isUnset(),
  remedy: [remove('ApprovalConfiguration.AutoApprovalRules')],
  examples: `
    Automatic:
      Type: AWS::AgentRegistry::Registry
      Properties:
        Name: agents
        ApprovalConfiguration:
          AutoApprovalRules: [ALL] # fail
    ByPeople:
      Type: AWS::AgentRegistry::Registry # pass
      Properties: { Name: agents, ApprovalConfiguration: { AutoApprovalRules: [] } }
    ByParameter:
      Type: AWS::AgentRegistry::Registry
      Properties:
        Name: agents
        ApprovalConfiguration:
          AutoApprovalRules: !Ref Rules # unknown
  `,
}
