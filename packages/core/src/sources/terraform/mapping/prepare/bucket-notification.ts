import type { MapValue } from '../../../../workload/index.ts'
import { changeBlocks, itemsOf, withArguments } from './arguments.ts'

/** One notification for each event, as CloudFormation writes them. */
export function notifications(attributes: MapValue): MapValue {
  const kinds = ['lambda_function', 'queue', 'topic']
  const changes = kinds.flatMap((kind) => {
    const blocks = attributes.entries.get(kind)
    return blocks === undefined ? [] : [[kind, changeBlocks(blocks, perEvent)] as const]
  })
  return withArguments(attributes, Object.fromEntries(changes))
}

function perEvent(block: MapValue): readonly MapValue[] {
  const events = itemsOf(block.entries.get('events'))
  return events.map((event) => withArguments(block, { events: undefined, event }))
}
