import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-rstudio-plain-http',
  title: 'RStudio fetches packages or publishes over plain HTTP',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Packages are installed from, and results published to, this address. Whoever sits between can put code of their own into every session, or read what is published.',
  mappings: {
    'nist-800-53-r5': ['SC-8', 'SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.20', 'A.8.24', 'A.8.32'],
    soc2: ['CC6.7', 'CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (domain) =>
    ['RStudioConnectUrl', 'RStudioPackageManagerUrl'].map((name) => {
      const url = domain.at(`DomainSettings.RStudioServerProDomainSettings.${name}`)
      return onlyWhen(url.isSet(), () => url.startsWith('https://'))
    }),
  remedy: [advise('serve the address over HTTPS and name it with `https://`')],
  examples: `
    Plain:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          RStudioServerProDomainSettings:
            DomainExecutionRoleArn: arn:aws:iam::111122223333:role/rstudio
            RStudioConnectUrl: https://connect.example.com
            RStudioPackageManagerUrl: http://packages.example.com # fail
    Published:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          RStudioServerProDomainSettings:
            RStudioConnectUrl: http://connect.example.com # fail
    Encrypted:
      Type: AWS::SageMaker::Domain # pass
      Properties:
        DomainSettings: { RStudioServerProDomainSettings: { RStudioPackageManagerUrl: !Sub 'https://\${Host}/cran' } }
    ByParameter:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          RStudioServerProDomainSettings:
            RStudioPackageManagerUrl: !Ref PackageManager # unknown
  `,
}
