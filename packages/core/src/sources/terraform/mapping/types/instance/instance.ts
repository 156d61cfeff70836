import { blockDevices } from '../../prepare/instance.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_instance',
  to: 'AWS::EC2::Instance',
  renames: {
    ami: 'ImageId',
    vpc_security_group_ids: 'SecurityGroupIds',
    'launch_template.id': 'LaunchTemplateId',
    'launch_template.name': 'LaunchTemplateName',
    user_data_base64: 'UserData',
    private_ip: 'PrivateIpAddress',
    hibernation: 'HibernationOptions.Configured',
  },
  ignores: { security_groups: 'names of groups outside of a VPC' },
  prepared: ['root_block_device', 'ebs_block_device'],
  made: ['block_device_mappings'],
  prepare: blockDevices,
}
