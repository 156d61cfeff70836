import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_autoscaling_group',
  to: 'AWS::AutoScaling::AutoScalingGroup',
  renames: {
    'launch_template.id': 'LaunchTemplateId',
    'launch_template.name': 'LaunchTemplateName',
    launch_configuration: 'LaunchConfigurationName',
    vpc_zone_identifier: 'VPCZoneIdentifier',
  },
}
