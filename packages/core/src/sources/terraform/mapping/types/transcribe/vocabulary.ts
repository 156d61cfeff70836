import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_transcribe_vocabulary',
  to: 'AWS::Transcribe::Vocabulary',
}
