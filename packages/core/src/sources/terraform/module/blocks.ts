import type { Condition, SourceLocation, Value } from '../../../workload/index.ts'
import { negation } from '../../values/conditions.ts'
import { absent, assuming } from '../../values/make-value.ts'
import { pairsOf } from '../evaluate/for.ts'
import type { Scope } from '../evaluate/scope.ts'
import { isFault, unknownCall, unknownElement } from '../evaluate/unknown.ts'
import { isSplice } from '../functions/lists.ts'
import type { Block, Body } from '../hcl/expression.ts'
import { maximumInstances } from './run.ts'

/** What means something to Terraform and nothing to the provider. */
const metaBlocks: ReadonlySet<string> = new Set(['lifecycle', 'provisioner', 'connection'])

/** How many items of a dynamic block are made before it is taken as not known. */
const maximumItems = maximumInstances

/** The type of block that a block makes: a dynamic one names it. */
export function typeOf({ type, labels }: Block): string {
  return type === 'dynamic' ? (labels[0] ?? '') : type
}

/** The types of blocks in a body, each once. */
export function blockTypes({ blocks }: Body): readonly string[] {
  return [...new Set(blocks.map(typeOf))].filter((type) => !metaBlocks.has(type))
}

/** The blocks of a type as a list of maps. */
export function blocksValue(body: Body, type: string, scope: Scope): Value {
  const own = body.blocks.filter((block) => typeOf(block) === type)
  const items = own.flatMap((block) =>
    block.type === 'dynamic' ? dynamicItems(block, scope) : [bodyValue(block.body, block.at, scope)],
  )
  const [first] = own
  return { kind: 'list', items, ...(first && { at: first.at }) }
}

/** The arguments and blocks of a nested block as a map. */
export function bodyValue(body: Body, at: SourceLocation, scope: Scope): Value {
  const entries = new Map<string, Value>()
  const keys = new Map<string, SourceLocation>()
  for (const { name, nameAt, value } of body.attributes.values()) {
    entries.set(name, scope.evaluate(value))
    keys.set(name, nameAt)
  }
  for (const type of blockTypes(body)) entries.set(type, blocksValue(body, type, scope))
  return { kind: 'map', entries, keys, at }
}

function dynamicItems(block: Block, scope: Scope): readonly Value[] {
  const each = block.body.attributes.get('for_each')
  const content = block.body.blocks.find(({ type }) => type === 'content')
  if (each === undefined || content === undefined) return []
  const maker: Maker = { block, content, scope }
  return itemsOf(scope.evaluate(each.value), maker)
}

type Maker = { readonly block: Block; readonly content: Block; readonly scope: Scope }

/** The items that a collection makes. Under a condition, each item is there or not. */
function itemsOf(collection: Value, maker: Maker): readonly Value[] {
  if (collection.kind === 'choice') {
    const { condition, then, else: otherwise } = collection
    return [
      ...itemsOf(then, maker).map((item) => onlyWhen(condition, item)),
      ...itemsOf(otherwise, maker).map((item) => onlyWhen(negation(condition), item)),
    ].map((item) => assuming(item, collection.assumes))
  }
  const pairs = pairsOf(collection)
  if (pairs === undefined || pairs.length > maximumItems) return [someItem(collection, maker)]
  return pairs
    .flatMap(({ key, value }) => {
      if (isSplice(value)) return [someItem(value, maker)]
      return presence(value, (there) => itemOf(key, there, maker))
    })
    .map((item) => assuming(item, collection.assumes))
}

/** An element that may be absent makes an item that may be absent. */
function presence(value: Value, make: (there: Value) => Value): readonly Value[] {
  if (value.kind !== 'choice') return [make(value)]
  const { condition, then, else: otherwise } = value
  if (otherwise.kind === 'absent') return [onlyWhen(condition, make(then))]
  if (then.kind === 'absent') return [onlyWhen(negation(condition), make(otherwise))]
  return [make(value)]
}

function onlyWhen(condition: Condition, item: Value): Value {
  return { kind: 'choice', condition, then: item, else: absent(item.at), ...(item.at && { at: item.at }) }
}

function itemOf(key: Value, value: Value, { block, content, scope }: Maker): Value {
  const named = block.body.attributes.get('iterator')?.value
  const iterator = named?.kind === 'variable' ? named.name : typeOf(block)
  const pair: Value = {
    kind: 'map',
    entries: new Map([
      ['key', key],
      ['value', value],
    ]),
  }
  return bodyValue(content.body, content.at, scope.with(new Map([[iterator, pair]])))
}

/** One item for an unknown number of them. */
function someItem(collection: Value, maker: Maker): Value {
  const { at } = maker.block
  const element = unknownElement('element', [collection], at)
  const item = itemOf(unknownCall('key', [collection], at), element, maker)
  if (isFault(collection)) return item
  const symbol = `${unknownCall('elements', [collection], at).symbol.id} is not empty`
  return assuming(onlyWhen({ kind: 'opaque', symbol }, item), collection.assumes)
}
