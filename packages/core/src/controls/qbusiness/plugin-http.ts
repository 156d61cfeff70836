import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'qbusiness/plugin-http',
  title: 'Plugin of Q Business calls a service without TLS',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::QBusiness::Plugin',
  stages: ['generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Credentials and answers cross the network in clear, and whoever sits between rewrites what the assistant is told.',
  mappings: {
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0051'],
  },
  evaluate: (plugin) => {
    const server = plugin.at('ServerUrl')
    return onlyWhen(server.isSet(), () => server.startsWith('https://'))
  },
  remedy: [advise('begin `ServerUrl` with `https://`')],
  examples: `
    Plain:
      Type: AWS::QBusiness::Plugin
      Properties:
        DisplayName: tickets
        Type: JIRA
        ServerUrl: http://jira.example.com # fail
    Https:
      Type: AWS::QBusiness::Plugin # pass
      Properties: { DisplayName: tickets, Type: JIRA, ServerUrl: https://jira.example.com }
    Custom:
      Type: AWS::QBusiness::Plugin
      Properties: { DisplayName: orders, Type: CUSTOM }
    ByParameter:
      Type: AWS::QBusiness::Plugin
      Properties:
        DisplayName: tickets
        Type: JIRA
        ServerUrl: !Ref Server # unknown
  `,
}
