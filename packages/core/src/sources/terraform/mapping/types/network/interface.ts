import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_network_interface',
  to: 'AWS::EC2::NetworkInterface',
  renames: { security_groups: 'GroupSet', private_ip: 'PrivateIpAddress' },
  ignores: {
    attachment: 'CloudFormation attaches beside it',
    ipv6_address_list: 'addresses',
    ipv6_address_list_enabled: 'addresses',
    private_ip_list: 'addresses',
    private_ip_list_enabled: 'addresses',
    private_ips: 'addresses',
    private_ips_count: 'addresses',
  },
}
