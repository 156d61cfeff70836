import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-rstudio-admin-for-all',
  title: 'Every user of a domain is an administrator of RStudio',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'An administrator of RStudio sees and ends the sessions of all users and takes on their identity. As the default of the domain the right comes with every new user profile.',
  mappings: { 'nist-800-53-r5': ['AC-6'], 'iso-27001': ['A.8.2'], soc2: ['CC6.3'] },
  evaluate: (domain) =>
    domain.at('DefaultUserSettings.RStudioServerProAppSettings.UserGroup').isNoneOf(['R_STUDIO_ADMIN']),
  remedy: [set('DefaultUserSettings.RStudioServerProAppSettings.UserGroup', 'R_STUDIO_USER')],
  examples: `
    Everyone:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: statistics
        DefaultUserSettings:
          RStudioServerProAppSettings:
            AccessStatus: ENABLED
            UserGroup: R_STUDIO_ADMIN # fail
    ByDefault:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: statistics, DefaultUserSettings: { RStudioServerProAppSettings: { AccessStatus: ENABLED } } }
    ByParameter:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          RStudioServerProAppSettings:
            UserGroup: !Ref Group # unknown
  `,
}
