import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_default_subnet',
  to: 'AWS::EC2::Subnet',
  renames: {
    enable_resource_name_dns_a_record_on_launch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
    enable_resource_name_dns_aaaa_record_on_launch:
      'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
    private_dns_hostname_type_on_launch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
  },
  ignores: { customer_owned_ipv4_pool: 'of Outposts', map_customer_owned_ip_on_launch: 'of Outposts' },
}
