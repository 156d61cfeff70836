import { expect, test } from 'vitest'
import { checkExamples } from '../../scan/check-examples.ts'
import { control } from '../ec2/vpc-no-s3-endpoint.ts'

test.each([
  ['of an unknown service', '{ VpcId: !Ref Vpc, ServiceName: !Ref Service }'],
  ['of an unknown network', '{ VpcId: !Ref Network, ServiceName: com.amazonaws.eu-west-1.s3 }'],
])('an endpoint %s may be the one', (_name, properties) => {
  const { found, problems } = checkExamples({
    ...control,
    examples: `
      Notebook: { Type: AWS::SageMaker::NotebookInstance, Properties: { SubnetId: !Ref Private } }
      Private: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
      Vpc: { Type: AWS::EC2::VPC }
      Endpoint: { Type: AWS::EC2::VPCEndpoint, Properties: ${properties} }
    `,
  })
  expect({ found, problems }).toEqual({ found: ['4: unknown'], problems: [] })
})
