import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotWrittenOut } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/workforce-client-secret-in-template',
  title: 'Client secret of a labeling portal is written in the template',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Workforce',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everyone who reads the template, its repository or the stack can act as the portal towards your identity provider and sign in as its workers.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (workforce) => isNotWrittenOut(workforce.at('OidcConfig.ClientSecret')),
  remedy: [advise('replace the secret and fetch it with a dynamic reference to AWS Secrets Manager')],
  examples: `
    Written:
      Type: AWS::SageMaker::Workforce
      Properties:
        WorkforceName: clinic
        OidcConfig:
          ClientId: portal
          ClientSecret: example-client-secret # fail
    Fetched:
      Type: AWS::SageMaker::Workforce # pass
      Properties: { OidcConfig: { ClientId: portal, ClientSecret: '{{resolve:secretsmanager:portal:SecretString:secret}}' } }
    ByDefault:
      Type: AWS::SageMaker::Workforce # pass
      Properties: { WorkforceName: clinic }
    ByParameter:
      Type: AWS::SageMaker::Workforce
      Properties:
        OidcConfig:
          ClientSecret: !Ref Secret # unknown
  `,
}
