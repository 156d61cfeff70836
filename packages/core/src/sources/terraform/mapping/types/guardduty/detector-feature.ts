import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_guardduty_detector_feature',
  to: 'AWS::GuardDuty::Detector',
  fold: { by: 'detector_id', into: ['aws_guardduty_detector'], at: 'Features[]' },
  renames: { additional_configuration: 'AdditionalConfiguration' },
}
