import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-iam-auth',
  title: 'Studio domain signs people in through shared IAM identities',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'With IAM sign-in anyone who may create a presigned URL opens the workspace of any user: no second factor of the workforce directory, no removal when a person leaves, and no name in the log.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AU-3', 'IA-2'],
    'iso-27001': ['A.5.16', 'A.8.15'],
    soc2: ['CC6.1', 'CC7.2'],
  },
  evaluate: (domain) => domain.at('AuthMode').equals('SSO'),
  remedy: [advise('connect IAM Identity Center and set `AuthMode` to `SSO`; the domain is made anew')],
  examples: `
    Iam:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        AuthMode: IAM # fail
    Directory:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, AuthMode: SSO }
    ByStage:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        AuthMode: !Ref Mode # unknown
  `,
}
