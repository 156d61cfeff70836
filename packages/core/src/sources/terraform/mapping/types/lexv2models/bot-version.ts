import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lexv2models_bot_version',
  to: 'AWS::Lex::BotVersion',
  ignores: { bot_version: 'a number', locale_specification: 'versions of locales' },
}
