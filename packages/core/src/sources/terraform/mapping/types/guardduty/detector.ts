import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_guardduty_detector',
  to: 'AWS::GuardDuty::Detector',
  renames: {
    'datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable': 'EbsVolumes',
    'datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes': '',
  },
  constants: { Enable: true },
}
