import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/marketplace-endpoint-no-vpc',
  title: 'Marketplace model endpoint is outside of a VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::MarketplaceModelEndpoint',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A model of a third party runs in a network that you neither see nor filter: what its container sends out passes no rule of yours.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM03'],
  },
  evaluate: (endpoint) => endpoint.at('EndpointConfig.SageMaker.Vpc').isSet(),
  remedy: [advise('name private subnets and a security group in `EndpointConfig.SageMaker.Vpc`')],
  examples: `
    Outside:
      Type: AWS::Bedrock::MarketplaceModelEndpoint
      Properties:
        EndpointName: market
        EndpointConfig:
          SageMaker: # fail
            InstanceType: ml.g5.2xlarge
    InVpc:
      Type: AWS::Bedrock::MarketplaceModelEndpoint # pass
      Properties:
        EndpointName: market
        EndpointConfig: { SageMaker: { Vpc: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] } } }
    ByParameter:
      Type: AWS::Bedrock::MarketplaceModelEndpoint
      Properties:
        EndpointName: market
        EndpointConfig:
          SageMaker:
            Vpc: !Ref Vpc # unknown
  `,
}
