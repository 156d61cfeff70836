import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'macie/session-paused',
  title: 'Search for sensitive data is paused',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Macie::Session',
  stages: ['ingest', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Personal data that slips into training data or documents is found by the model’s users instead of by you.',
  mappings: {
    'aws-security-hub': ['Macie.1'],
    'aws-fsbp': ['Macie.1'],
    'nist-800-53-r5': ['RA-5', 'SI-4'],
    'iso-27001': ['A.8.12'],
    gdpr: ['Art. 32'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (session) => session.at('Status').equals('ENABLED'),
  remedy: [set('Status', 'ENABLED')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
    ByDefault:
      Type: AWS::Macie::Session # pass
    Paused:
      Type: AWS::Macie::Session
      Properties:
        Status: PAUSED # fail
    ByParameter:
      Type: AWS::Macie::Session
      Properties:
        Status: !Ref Status # unknown
  `,
}
