import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lexv2models_bot',
  to: 'AWS::Lex::Bot',
  renames: { tags: 'BotTags' },
  ignores: { members: 'of a network of bots', type: 'of a network of bots' },
}
