import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_guardduty_detector',
  to: 'AWS::GuardDuty::Detector',
  constants: { Enable: true },
}
