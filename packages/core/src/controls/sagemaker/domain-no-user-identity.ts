import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-no-user-identity',
  title: 'CloudTrail cannot tell the users of a Studio domain apart',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare', 'monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'All users act as one execution role. When data leaves or a model is replaced the log names the role, and nobody can say which person or stolen session it was.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AU-3'],
    'iso-27001': ['A.5.16', 'A.8.15'],
    soc2: ['CC6.1', 'CC7.2'],
  },
  evaluate: (domain) => domain.at('DomainSettings.ExecutionRoleIdentityConfig').equals('USER_PROFILE_NAME'),
  remedy: [set('DomainSettings.ExecutionRoleIdentityConfig', 'USER_PROFILE_NAME')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Domain # fail
      Properties: { DomainName: research, AuthMode: SSO }
    SwitchedOff:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          ExecutionRoleIdentityConfig: DISABLED # fail
    Named:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, DomainSettings: { ExecutionRoleIdentityConfig: USER_PROFILE_NAME } }
    ByParameter:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          ExecutionRoleIdentityConfig: !Ref Identity # unknown
  `,
}
