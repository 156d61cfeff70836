import { type JsonObject, partAt, present } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

/** A key of AWS is told as `auto`. */
function adaptCollection(reply: JsonObject): JsonObject {
  const key = reply['kmsKeyArn']
  if (key === undefined || key === '') return reply
  return { ...reply, EncryptionConfig: key === 'auto' ? { AWSOwnedKey: true } : { KmsKeyArn: key } }
}

/** Policies of OpenSearch Serverless, which collections find by their names. */
const policies = (name: string, list: string, variants: readonly string[]): Entry => ({
  type: `AWS::OpenSearchServerless::${name}`,
  service: 'aoss',
  list: {
    operation: list,
    items: `${summaryOf(name)}Summaries`,
    variants: variants.map((type) => ({ type })),
  },
  describe: {
    operation: `Get${name}`,
    input: { type: 'type', name: 'name' },
    from: `${summaryOf(name)}Detail`,
  },
  arn: `AWS::OpenSearchServerless::${name}/{type}/{name}`,
  names: ['name'],
})

const summaryOf = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`

/** Amazon OpenSearch Service, with servers and without. */
export const search: readonly Entry[] = [
  {
    type: 'AWS::OpenSearchServerless::Collection',
    service: 'aoss',
    list: { operation: 'ListCollections', items: 'collectionSummaries' },
    describe: { operation: 'BatchGetCollection', input: { ids: '[id]' }, from: 'collectionDetails.0' },
    satellites: [
      { operation: 'ListTagsForResource', input: { resourceArn: 'arn' }, from: 'tags', into: 'Tags' },
    ],
    arn: 'arn',
    names: ['id', 'name'],
    adapt: adaptCollection,
    elsewhere: { 'EncryptionConfig.AWSOwnedKey': 'a collection has this or a key' },
  },
  policies('SecurityPolicy', 'ListSecurityPolicies', ['encryption', 'network']),
  policies('AccessPolicy', 'ListAccessPolicies', ['data']),
  {
    type: 'AWS::OpenSearchService::Domain',
    service: 'opensearch',
    list: { operation: 'ListDomainNames', items: 'DomainNames' },
    describe: { operation: 'DescribeDomain', input: { DomainName: 'DomainName' }, from: 'DomainStatus' },
    satellites: [{ operation: 'ListTags', input: { ARN: 'ARN' }, from: 'TagList', into: 'Tags' }],
    arn: 'ARN',
    names: ['DomainName'],
    adapt: (reply) =>
      present({
        ...reply,
        AccessPolicies:
          reply['AccessPolicies'] === undefined ? undefined : parseJsonText(reply['AccessPolicies']),
        DomainArn: partAt(reply, 'ARN'),
      }),
    unreadable: {
      SkipShardMigrationWait: 'a wish at the time of a change, kept nowhere',
      'AdvancedSecurityOptions.MasterUserOptions': 'the first user is kept nowhere',
      'AdvancedSecurityOptions.SAMLOptions.MasterBackendRole': 'the first user is kept nowhere',
      'AdvancedSecurityOptions.SAMLOptions.MasterUserName': 'the first user is kept nowhere',
    },
  },
]
