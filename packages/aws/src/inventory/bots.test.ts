import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { bots } from './bots.ts'

const BASE = 'arn:aws:lex:eu-west-1:111122223333'

test.each([
  ['a bot', { botId: 'B' }, `${BASE}:bot/B`],
  ['an alias', { botAliasId: 'A', parent: { botId: 'B' } }, `${BASE}:bot-alias/B/A`],
])('the policy of %s is asked for by its ARN', async (_, parent, ResourceArn) => {
  const reply = { policy: '{"Statement":[]}' }
  const type = 'AWS::Lex::ResourcePolicy'
  const { asked, resources } = await readReplies(bots, type, { DescribeResourcePolicy: reply }, parent)
  expect(asked).toEqual([{ resourceArn: ResourceArn }])
  expect(resources).toMatchObject([
    { address: `${ResourceArn}/policy`, properties: { ResourceArn, Policy: { Statement: [] } } },
  ])
})

test('an answer without a policy is none', async () => {
  const { resources } = await readReplies(bots, 'AWS::Lex::ResourcePolicy', {}, { botId: 'B' })
  expect(resources).toEqual([])
})

test('the settings of an alias are told language by language', async () => {
  const alias = { botAliasId: 'A', botAliasName: 'live' }
  const { resources } = await readReplies(
    bots,
    'AWS::Lex::BotAlias',
    {
      ListBotAliases: { botAliasSummaries: [alias] },
      DescribeBotAlias: { ...alias, botId: 'B', botAliasLocaleSettings: { en_GB: { enabled: true } } },
    },
    { botId: 'B' },
  )
  expect(resources).toMatchObject([
    {
      address: `${BASE}:bot-alias/B/A`,
      names: [`${BASE}:bot-alias/B/A`],
      properties: {
        BotId: 'B',
        BotAliasName: 'live',
        BotAliasLocaleSettings: [{ LocaleId: 'en_GB', BotAliasLocaleSetting: { Enabled: true } }],
      },
    },
  ])
})
