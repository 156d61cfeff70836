import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_endpoint_service',
  to: 'AWS::EC2::VPCEndpointService',
  ignores: {
    allowed_principals: 'CloudFormation keeps them beside the service',
    private_dns_name: 'a name',
    supported_regions: 'where it may be used from',
    tags: 'CloudFormation has none',
  },
}
