import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'kendra/index-no-user-token',
  title: 'Kendra index believes the application who is asking',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Kendra::Index',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: "The user and groups are attributes that the caller writes into the query: an application, or an agent that was talked into it, writes somebody else's and reads their documents.",
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02', 'LLM08'],
  },
  evaluate: (index) => index.at('UserContextPolicy').equals('USER_TOKEN'),
  remedy: [
    advise(
      'set `UserContextPolicy` to `USER_TOKEN` and describe the token of your identity provider in `UserTokenConfigurations`',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::Kendra::Index # fail
      Properties: { Name: manuals, Edition: ENTERPRISE_EDITION, RoleArn: 'arn:aws:iam::111122223333:role/kendra' }
    ByAttribute:
      Type: AWS::Kendra::Index
      Properties:
        Name: manuals
        UserContextPolicy: ATTRIBUTE_FILTER # fail
    ByToken:
      Type: AWS::Kendra::Index # pass
      Properties: { Name: manuals, UserContextPolicy: USER_TOKEN }
    ByParameter:
      Type: AWS::Kendra::Index
      Properties:
        Name: manuals
        UserContextPolicy: !Ref Policy # unknown
  `,
}
