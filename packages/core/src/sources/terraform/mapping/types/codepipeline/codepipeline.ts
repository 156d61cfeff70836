import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_codepipeline',
  to: 'AWS::CodePipeline::Pipeline',
  renames: {
    'stage.action.category': 'ActionTypeId.Category',
    'stage.action.owner': 'ActionTypeId.Owner',
    'stage.action.provider': 'ActionTypeId.Provider',
    'stage.action.version': 'ActionTypeId.Version',
  },
}
