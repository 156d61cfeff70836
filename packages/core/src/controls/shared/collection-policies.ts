import type { PropertyView, ResourceView } from '../../view/index.ts'
import { canonicalText, literalText, type Truth, textStartsWith, type Value } from '../../workload/index.ts'

/** One part of a policy of OpenSearch Serverless, and whether it is about a collection. */
export type CollectionRule = {
  readonly part: PropertyView
  readonly rule: PropertyView
  readonly applies: Truth
}

/**
 * The rules of the policies of a kind (`encryption`, `network`, `data`) that are, or may be, about a
 * collection. They name it by patterns such as `collection/logs*` or `index/logs/*`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-security.html
 */
export function collectionRules(collection: ResourceView, kind: string): readonly CollectionRule[] {
  const type = `AWS::OpenSearchServerless::${kind === 'data' ? 'AccessPolicy' : 'SecurityPolicy'}`
  return collection
    .siblings(type)
    .filter((policy) => policy.at('Type').known === kind)
    .flatMap((policy) => partsOf(policy.at('Policy')))
    .flatMap((part) =>
      part.at('Rules').items.map((rule) => ({ part, rule, applies: isAbout(rule, collection) })),
    )
    .filter(({ applies }) => applies !== false)
}

/** Encryption policies are one object, the others are lists of such. */
function partsOf(policy: PropertyView): readonly PropertyView[] {
  return policy.value.kind === 'map' ? [policy] : policy.items
}

function isAbout(rule: PropertyView, collection: ResourceView): Truth {
  const truths = rule.at('Resource').items.map((pattern) => matches(pattern, collection))
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

function matches(pattern: PropertyView, collection: ResourceView): Truth {
  const { views } = collection.targets(pattern, collection.type)
  if (views.some(({ id }) => id === collection.id)) return true
  const spelled = canonicalText(pattern.value)
  if (spelled === undefined) return undefined
  const name = nameIn(spelled)
  const own = collection.at('Name').value
  return name === canonicalText(own) || name === '*' ? true : byPrefix(pattern.value, name, own)
}

/** The name of the collection, as a pattern: `logs*` in `collection/logs*` and in `index/logs*` of any index. */
function nameIn(pattern: string): string {
  return pattern.split('/')[1] ?? pattern
}

function byPrefix(pattern: Value, name: string, own: Value): Truth {
  if (literalText(pattern) === undefined) return undefined
  if (name.endsWith('*')) return textStartsWith(own, name.slice(0, -1))
  return literalText(own) === undefined ? undefined : false
}
