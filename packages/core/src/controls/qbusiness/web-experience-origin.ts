import { allOf, negate } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'qbusiness/web-experience-origin',
  title: 'Q Business page may be embedded by an unsafe site',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::QBusiness::WebExperience',
  stages: ['generate'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A page in clear, or any page that fits a wildcard, puts the assistant into its own: it reads what users ask and see there.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7', 'SC-8'],
    'iso-27001': ['A.8.20', 'A.8.22', 'A.8.24'],
    soc2: ['CC6.6', 'CC6.7'],
  },
  evaluate: (experience) =>
    experience
      .at('Origins')
      .each((origin) => allOf(origin.startsWith('https://'), negate(origin.contains('*')))),
  remedy: [advise('list the complete `https://` addresses of your own sites')],
  examples: `
    OneOfTwo:
      Type: AWS::QBusiness::WebExperience
      Properties:
        ApplicationId: 11111111-1111-1111-1111-111111111111
        Origins:
          - https://portal.example.com
          - http://portal.example.com # fail
    Wildcard:
      Type: AWS::QBusiness::WebExperience
      Properties:
        ApplicationId: 11111111-1111-1111-1111-111111111111
        Origins:
          - https://*.example.com # fail
    Own:
      Type: AWS::QBusiness::WebExperience # pass
      Properties: { ApplicationId: 11111111-1111-1111-1111-111111111111, Origins: ['https://portal.example.com'] }
    ByParameter:
      Type: AWS::QBusiness::WebExperience
      Properties:
        ApplicationId: 11111111-1111-1111-1111-111111111111
        Origins:
          - !Ref Origin # unknown
  `,
}
