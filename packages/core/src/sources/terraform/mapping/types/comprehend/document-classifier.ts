import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_comprehend_document_classifier',
  to: 'AWS::Comprehend::DocumentClassifier',
  renames: { name: 'DocumentClassifierName' },
}
