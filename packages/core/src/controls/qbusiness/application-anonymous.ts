import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'qbusiness/application-anonymous',
  title: 'Q Business application answers anybody',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::QBusiness::Application',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Nobody signs in, so that nothing can tell whose documents a question may reach: whoever finds the page asks your documents.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0049'],
  },
  evaluate: (application) => {
    const identity = application.at('IdentityType')
    return onlyWhen(identity.isSet(), () => identity.isNoneOf(['ANONYMOUS']))
  },
  remedy: [set('IdentityType', 'AWS_IAM_IDC')],
  examples: `
    Anonymous:
      Type: AWS::QBusiness::Application
      Properties:
        DisplayName: assistant
        IdentityType: ANONYMOUS # fail
    SignedIn:
      Type: AWS::QBusiness::Application # pass
      Properties: { DisplayName: assistant, IdentityType: AWS_IAM_IDC }
    NotWritten:
      Type: AWS::QBusiness::Application
      Properties: { DisplayName: assistant }
    ByParameter:
      Type: AWS::QBusiness::Application
      Properties:
        DisplayName: assistant
        IdentityType: !Ref Identity # unknown
  `,
}
