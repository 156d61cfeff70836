import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_config_configuration_recorder',
  to: 'AWS::Config::ConfigurationRecorder',
}
