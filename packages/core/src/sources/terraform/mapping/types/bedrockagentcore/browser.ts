import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_browser',
  to: 'AWS::BedrockAgentCore::BrowserCustom',
  renames: { recording: 'RecordingConfig' },
}
