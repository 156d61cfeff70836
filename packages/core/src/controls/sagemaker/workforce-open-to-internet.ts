import { allOf, anyOf, inWords, type Judgement, negate, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Ranges that name every address, whole or in halves, are no limit. */
const isEveryAddress = (cidr: PropertyView): Judgement => anyOf(cidr.endsWith('/0'), cidr.endsWith('/1'))

function judgeRanges(cidrs: PropertyView): Judgement {
  const [first, ...rest] = cidrs.items.map((cidr) => negate(inWords(isEveryAddress(cidr), cidr.description)))
  return first === undefined ? cidrs.isSet() : allOf(first, ...rest)
}

export const control: Control = {
  id: 'sagemaker/workforce-open-to-internet',
  title: 'Labeling portal is open to every address',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Workforce',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'A stolen or guessed password of one worker is enough, from anywhere, to see the data that is being labeled and to poison the labels.',
  mappings: {
    'nist-800-53-r5': ['AC-17', 'AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM04'],
    'mitre-atlas': ['AML.T0020'],
  },
  evaluate: (workforce) =>
    anyOf(
      judgeRanges(workforce.at('SourceIpConfig.Cidrs')),
      workforce.at('WorkforceVpcConfig.Subnets').isSet(),
    ),
  remedy: [
    advise(
      'name the addresses of the offices in `SourceIpConfig.Cidrs`, or serve the portal in a VPC with `WorkforceVpcConfig`',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Workforce # fail
      Properties: { WorkforceName: clinic }
    OneOfTwo:
      Type: AWS::SageMaker::Workforce
      Properties:
        SourceIpConfig:
          Cidrs:
            - 203.0.113.0/24
            - 0.0.0.0/0 # fail
    InHalves:
      Type: AWS::SageMaker::Workforce
      Properties:
        SourceIpConfig:
          Cidrs:
            - 128.0.0.0/1 # fail
    Limited:
      Type: AWS::SageMaker::Workforce # pass
      Properties: { WorkforceName: clinic, SourceIpConfig: { Cidrs: [203.0.113.0/24, 198.51.100.0/24] } }
    InVpc:
      Type: AWS::SageMaker::Workforce # pass
      Properties: { WorkforceName: clinic, WorkforceVpcConfig: { VpcId: vpc-0a1b2c3d, Subnets: [subnet-0a1b2c3d] } }
    ByParameter:
      Type: AWS::SageMaker::Workforce
      Properties:
        SourceIpConfig:
          Cidrs: !Ref Offices # unknown
  `,
}
