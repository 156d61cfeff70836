import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_comprehend_entity_recognizer',
  to: 'AWS::Comprehend::EntityRecognizer',
  renames: { name: 'RecognizerName' },
}
