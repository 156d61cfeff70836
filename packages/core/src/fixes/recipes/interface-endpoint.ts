import { create, SELF } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import type { Recipe } from './recipe.ts'
import { idOf } from './role-in.ts'

/** Lets principals of the account through, to whatever their own policies allow. */
const POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sagemaker:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
    },
  ],
}

/** One more interface endpoint, in the subnets and security groups of the one that the network has already. */
export const sagemakerEndpoint: Recipe = ({ finding: { resource }, graph, template }) => {
  const endpoints = graph.companionsOf(resource, 'AWS::EC2::VPCEndpoint').found
  const places = endpoints.flatMap((endpoint) => {
    const id = idOf(endpoint)
    const subnets = writtenValue(template.property(id, 'SubnetIds'))
    const groups = writtenValue(template.property(id, 'SecurityGroupIds'))
    return subnets === undefined || groups === undefined ? [] : [{ subnets, groups }]
  })
  const [first, ...others] = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
  if (first === undefined || others.length > 0) return undefined
  return {
    edits: [
      create('AWS::EC2::VPCEndpoint', {
        VpcId: { Ref: SELF },
        ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.sagemaker.api' },
        VpcEndpointType: 'Interface',
        PrivateDnsEnabled: true,
        SubnetIds: first.subnets,
        SecurityGroupIds: first.groups,
        PolicyDocument: POLICY,
      }),
    ],
    check: 'the endpoint is charged by the hour',
  }
}
