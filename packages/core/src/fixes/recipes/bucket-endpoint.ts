import { create, SELF } from '../../workload/index.ts'
import { endpointDocument } from './endpoint-policy.ts'
import type { Recipe } from './recipe.ts'
import { namesOnly } from './references.ts'

/** A gateway endpoint of Amazon S3 for all route tables that the template has for the network; it costs nothing. */
export const bucketEndpoint: Recipe = ({ template, logicalId }) => {
  const tables = [...template.types].flatMap(([id, type]) =>
    type === 'AWS::EC2::RouteTable' && namesOnly(template.property(id, 'VpcId')) === logicalId ? [id] : [],
  )
  if (logicalId === undefined || tables.length === 0) return undefined
  return {
    edits: [
      create('AWS::EC2::VPCEndpoint', {
        VpcId: { Ref: SELF },
        ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
        VpcEndpointType: 'Gateway',
        RouteTableIds: tables.map((id) => ({ Ref: id })),
        PolicyDocument: endpointDocument(true),
      }),
    ],
    check: 'check that nobody of another account calls through the endpoint',
  }
}
