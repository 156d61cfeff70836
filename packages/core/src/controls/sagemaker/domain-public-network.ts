import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-public-network',
  title: 'Studio domain reaches the internet past your network',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Every application of every user goes out through a network of SageMaker, past your flow logs, endpoint policies and egress rules: data and models can leave unseen.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (domain) => domain.at('AppNetworkAccessType').equals('VpcOnly'),
  remedy: [set('AppNetworkAccessType', 'VpcOnly')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Domain # fail
      Properties: { DomainName: research, AuthMode: SSO, DefaultUserSettings: { ExecutionRole: arn:aws:iam::111122223333:role/studio } }
    Opened:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        AppNetworkAccessType: PublicInternetOnly # fail
    InVpc:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, AppNetworkAccessType: VpcOnly, VpcId: vpc-0a1b2c3d, SubnetIds: [subnet-0a1b2c3d] }
    InProduction:
      Type: AWS::SageMaker::Domain
      Properties:
        AppNetworkAccessType: !Ref Access # unknown
  `,
}
