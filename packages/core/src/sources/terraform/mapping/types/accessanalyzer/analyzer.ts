import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_accessanalyzer_analyzer',
  to: 'AWS::AccessAnalyzer::Analyzer',
  renames: {
    'configuration.internal_access': 'InternalAccessConfiguration',
    'configuration.unused_access': 'UnusedAccessConfiguration',
    configuration: 'AnalyzerConfiguration',
  },
}
