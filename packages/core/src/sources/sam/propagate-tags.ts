import { withEntries } from './edit.ts'
import type { Expansion, Source } from './expansion.ts'
import { isTrue, mapOf, nodeOf, plainMap, textAt } from './nodes.ts'
import { tagList } from './tags.ts'

/** Types whose tags are replaced when their source says that tags are passed on. */
const tagged: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::IAM::Role',
  'AWS::IoT::TopicRule',
  'AWS::Lambda::Function',
  'AWS::SNS::Topic',
  'AWS::StepFunctions::StateMachine',
])

function pass(source: Source, ids: readonly string[], expansion: Expansion): void {
  const tags = mapOf(source.properties, 'Tags')
  if (tags === undefined || tags.entries.size === 0) return
  if (!isTrue(nodeOf(source.properties, 'PropagateTags'))) return
  for (const id of ids) {
    const type = textAt(plainMap(expansion.resources.get(id)?.value), 'Type') ?? ''
    if (tagged.has(type)) {
      expansion.change(id, (properties) => withEntries(properties, { Tags: tagList(tags) }, tags.at))
    }
  }
}

/** Puts the tags of resources with `PropagateTags` on what was made from them, in place of other tags. */
export function withPropagatedTags(expansion: Expansion): void {
  for (const [source, ids] of expansion.made) pass(source, ids, expansion)
}
