import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_config_configuration_aggregator',
  to: 'AWS::Config::ConfigurationAggregator',
}
