import { advise, remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'qbusiness/plugin-no-auth',
  title: 'Plugin of Q Business calls a service without credentials',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::QBusiness::Plugin',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The service answers whoever calls it: it cannot tell users apart, and anybody who finds it does what the plugin does.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (plugin) => plugin.at('AuthConfiguration.NoAuthConfiguration').isUnset(),
  remedy: [
    remove('AuthConfiguration.NoAuthConfiguration'),
    advise('describe the sign-in in `OAuth2ClientCredentialConfiguration`'),
  ],
  examples: `
    Open:
      Type: AWS::QBusiness::Plugin
      Properties:
        DisplayName: orders
        Type: CUSTOM
        AuthConfiguration:
          NoAuthConfiguration: {} # fail
    SignedIn:
      Type: AWS::QBusiness::Plugin # pass
      Properties:
        DisplayName: orders
        Type: CUSTOM
        AuthConfiguration: { OAuth2ClientCredentialConfiguration: { SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders', RoleArn: 'arn:aws:iam::111122223333:role/plugin' } }
    ByParameter:
      Type: AWS::QBusiness::Plugin
      Properties:
        DisplayName: orders
        Type: CUSTOM
        AuthConfiguration: !Ref Auth # unknown
  `,
}
