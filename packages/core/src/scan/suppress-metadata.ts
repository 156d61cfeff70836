import { literalText, type Resource, type SourceLocation, type Value } from '../workload/index.ts'
import { type Field, type SuppressionsRead, suppressionOf, wrongType } from './suppress-fields.ts'

const nothing: SuppressionsRead = { suppressions: [], diagnostics: [] }

/** The suppressions that stand at a resource: `Metadata: { parapet: { suppress: [...] } }`. */
export function metadataSuppressions(resource: Resource): SuppressionsRead {
  const parapet = resource.metadata?.entries.get('parapet')
  const suppress = parapet?.kind === 'map' ? parapet.entries.get('suppress') : undefined
  if (suppress === undefined) return nothing
  const at = suppress.at ?? parapet?.at ?? resource.at
  if (at === undefined) return nothing
  const items = suppress.kind === 'list' ? suppress.items : [suppress]
  const parts = items.map((item) => readItem(item, item.at ?? at))
  return {
    suppressions: parts.flatMap(({ suppressions }) =>
      suppressions.map((one) => ({ ...one, standsAt: resource.id })),
    ),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  }
}

function readItem(item: Value, at: SourceLocation): SuppressionsRead {
  if (item.kind !== 'map') {
    const message = 'a suppression must be a map with `control` and `reason`, so it was not read'
    return { suppressions: [], diagnostics: [wrongType(message, at)] }
  }
  const fields = [...item.entries].map(([key, value]): Field => {
    const text = literalText(value)
    return { key, at: item.keys?.get(key) ?? value.at ?? at, ...(text !== undefined && { text }) }
  })
  return suppressionOf(fields, at, ['control', 'path', 'reason', 'expires'])
}
