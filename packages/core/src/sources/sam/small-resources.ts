import type { MapNode } from '../document/index.ts'
import type { Draft, Drafts } from './draft.ts'
import type { Expansion, Source } from './expansion.ts'
import { codeNames, locationOf } from './function/code.ts'
import { entryOf, mapOf, nodeOf, plainMap, textAt } from './nodes.ts'
import { createdTags, tagList } from './tags.ts'

const keyTypes: ReadonlyMap<string, string> = new Map([
  ['String', 'S'],
  ['Number', 'N'],
  ['Binary', 'B'],
])

function pick(properties: MapNode, names: readonly string[]): Drafts {
  return Object.fromEntries(names.map((name) => [name, entryOf(properties, name)]))
}

/** Expands `AWS::Serverless::SimpleTable` to a table with one key. */
export function expandSimpleTable(source: Source, expansion: Expansion): void {
  const { properties } = source
  const key = mapOf(properties, 'PrimaryKey')
  const name: Draft = entryOf(key, 'Name') ?? 'id'
  const type = textAt(key, 'Type')
  const throughput = entryOf(properties, 'ProvisionedThroughput')
  const tags = mapOf(properties, 'Tags')
  expansion.add(
    source,
    source.id,
    'AWS::DynamoDB::Table',
    {
      AttributeDefinitions: [
        { AttributeName: name, AttributeType: keyTypes.get(type ?? 'String') ?? entryOf(key, 'Type') },
      ],
      KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
      ...pick(properties, ['TableName', 'SSESpecification', 'PointInTimeRecoverySpecification']),
      ProvisionedThroughput: throughput,
      BillingMode: throughput === undefined ? 'PAY_PER_REQUEST' : undefined,
      Tags: tags && tagList(tags),
    },
    { main: true },
  )
}

function retention(source: Source, expansion: Expansion): string {
  const policy = nodeOf(source.properties, 'RetentionPolicy')
  const text = expansion.literal(policy)?.toLowerCase()
  if (policy !== undefined && text !== 'retain' && text !== 'delete') {
    expansion.refuse(`\`RetentionPolicy\` of \`${source.id}\` must be Retain or Delete`, policy.at)
  }
  if (text === 'delete') return 'Delete'
  return text === 'retain' ? 'Retain' : (textAt(source.node, 'DeletionPolicy') ?? 'Retain')
}

/** Expands `AWS::Serverless::LayerVersion` to a layer version; it keeps its logical id. */
export function expandLayer(source: Source, expansion: Expansion): void {
  const { properties } = source
  const content = entryOf(properties, 'ContentUri')
  expansion.add(
    source,
    source.id,
    'AWS::Lambda::LayerVersion',
    {
      LayerName: entryOf(properties, 'LayerName') ?? source.id,
      Content: content && locationOf(content.value, codeNames),
      ...pick(properties, ['Description', 'CompatibleArchitectures', 'CompatibleRuntimes', 'LicenseInfo']),
    },
    { main: true, attributes: { DeletionPolicy: retention(source, expansion) } },
  )
}

/** Expands `AWS::Serverless::Application` to a nested stack. */
export function expandApplication(source: Source, expansion: Expansion): void {
  const { properties } = source
  const location = entryOf(properties, 'Location')
  const repository = plainMap(location?.value)
  const [by, ...own] = createdTags('lambda:createdBy', mapOf(properties, 'Tags'))
  const version = (key: string, name: string): readonly Draft[] => {
    const entry = entryOf(repository, name)
    return entry === undefined ? [] : [{ Key: key, Value: entry }]
  }
  if (repository !== undefined) {
    expansion.refuse(
      `application \`${source.id}\` comes from a repository, so what it makes was not read`,
      source.at,
    )
  }
  expansion.add(
    source,
    source.id,
    'AWS::CloudFormation::Stack',
    {
      TemplateURL: repository === undefined ? location : undefined,
      ...pick(properties, ['Parameters', 'NotificationARNs', 'TimeoutInMinutes']),
      Tags: [
        by,
        ...version('serverlessrepo:applicationId', 'ApplicationId'),
        ...version('serverlessrepo:semanticVersion', 'SemanticVersion'),
        ...own,
      ],
    },
    { main: true },
  )
}
