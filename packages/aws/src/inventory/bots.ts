import { fill } from '../shape/fill.ts'
import { isObject, type JsonObject, present } from '../shape/json.ts'
import type { Entry, Satellite } from './entry.ts'

const BOT = 'arn:{partition}:lex:{region}:{account}:bot/'
const ALIAS = 'arn:{partition}:lex:{region}:{account}:bot-alias/'

/** What a policy belongs to: an alias stands under a bot, a bot under nothing. */
const OWNERS = `${ALIAS}{parent.parent.botId}/{parent.botAliasId}|${BOT}{parent.botId}`

const tags = (arn: string, into: string): Satellite => ({
  operation: 'ListTagsForResource',
  input: { resourceARN: arn },
  from: 'tags',
  into,
})

/** Replies keep settings by language in a map, CloudFormation in a list. */
function adaptAlias(reply: JsonObject): JsonObject {
  const settings = reply['botAliasLocaleSettings']
  if (!isObject(settings)) return reply
  const listed = Object.entries(settings).map(([LocaleId, BotAliasLocaleSetting]) => ({
    LocaleId,
    BotAliasLocaleSetting,
  }))
  return { ...reply, botAliasLocaleSettings: listed }
}

const IN_LANGUAGES = 'what bots understand in each language is not read'

/** Amazon Lex: bots, where they answer, and who may talk to them. */
export const bots: readonly Entry[] = [
  {
    type: 'AWS::Lex::Bot',
    service: 'lex',
    list: { operation: 'ListBots', items: 'botSummaries' },
    describe: { operation: 'DescribeBot', input: { botId: 'botId' } },
    satellites: [tags(`${BOT}{botId}`, 'BotTags')],
    arn: `${BOT}{botId}`,
    names: ['botId', 'botName'],
    renames: { Name: 'botName' },
    unreadable: { BotLocales: IN_LANGUAGES, Replication: 'copies in other Regions are not read' },
    elsewhere: {
      AutoBuildBotLocales: 'a wish at the time of a change, kept nowhere',
      BotFileS3Location: 'what it was made from; kept nowhere',
      TestBotAliasSettings: 'told by the alias `TSTALIASID`',
      TestBotAliasTags: 'told by the alias `TSTALIASID`',
    },
  },
  {
    type: 'AWS::Lex::BotAlias',
    service: 'lex',
    under: 'AWS::Lex::Bot',
    list: {
      operation: 'ListBotAliases',
      input: { botId: 'parent.botId' },
      items: 'botAliasSummaries',
    },
    describe: {
      operation: 'DescribeBotAlias',
      input: { botId: 'parent.botId', botAliasId: 'botAliasId' },
    },
    satellites: [tags(`${ALIAS}{parent.botId}/{botAliasId}`, 'BotAliasTags')],
    // No name beside it: the test alias of every bot is `TSTALIASID`.
    arn: `${ALIAS}{parent.botId}/{botAliasId}`,
    adapt: adaptAlias,
  },
  {
    type: 'AWS::Lex::ResourcePolicy',
    service: 'lex',
    // https://docs.aws.amazon.com/lexv2/latest/dg/security_iam_resource-based-policy-examples.html
    under: ['AWS::Lex::Bot', 'AWS::Lex::BotAlias'],
    list: {
      operation: 'DescribeResourcePolicy',
      input: { resourceArn: OWNERS },
      items: '',
      parts: (reply) => (reply['policy'] === undefined ? [] : [reply]),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: OWNERS.split('|')
      .map((owner) => `${owner}/policy`)
      .join('|'),
    adapt: (reply) => present({ ...reply, resourceArn: fill(OWNERS, reply) }),
  },
]
