import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_network_acl_rule',
  to: 'AWS::EC2::NetworkAclEntry',
  renames: {
    from_port: 'PortRange.From',
    to_port: 'PortRange.To',
    icmp_code: 'Icmp.Code',
    icmp_type: 'Icmp.Type',
  },
  values: { protocol: { tcp: 6, udp: 17, icmp: 1, all: -1 } },
}
