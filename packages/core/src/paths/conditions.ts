import type { Edge, Graph } from '../relations/index.ts'
import { defaultOf } from '../schema/index.ts'
import { type PropertyView, ResourceView } from '../view/index.ts'
import { canonicalText, inEveryWorld, literalText, type Resource, type Value } from '../workload/index.ts'
import type { Finding, Support } from './facts.ts'
import type { Precondition } from './technique.ts'

type PropertyTest = Extract<Precondition, { property: string }>
type Answer = { readonly holds: boolean | undefined; readonly supports: readonly Support[] }

/** Whether a property is as a technique needs it; true in some deployments only is a condition. */
export function testProperty(test: PropertyTest, resource: Resource, graph: Graph): Finding {
  const { worlds } = inEveryWorld((world) => {
    const view = new ResourceView(resource, world, graph)
    if (!view.exists) return undefined
    return testAll(test, leavesOf(test, view))
  })
  const existing = worlds.flatMap(({ when, result }) => (result === undefined ? [] : [{ when, ...result }]))
  const possible = existing.filter(({ holds }) => holds !== false)
  const [first] = possible
  if (first === undefined) return undefined
  const always = possible.length === existing.length
  const conditions = [
    ...(always ? [] : possible.map(({ when }) => when)),
    ...(possible.some(({ holds }) => holds === undefined)
      ? [`\`${test.property}\` of \`${resource.address}\` is not known`]
      : []),
  ]
  return [{ supports: first.supports, conditions }]
}

/** The properties that a path leads to, one for each item of its lists. */
function leavesOf({ property, where = {} }: PropertyTest, view: ResourceView): readonly PropertyView[] {
  const [first = '', ...parts] = property.split('[]').map((part) => part.replace(/^\./, ''))
  let views: readonly PropertyView[] = [view.at(first)]
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1
    const items = views.flatMap(({ items }) => items).filter((item) => !isLast || matches(item, where))
    views = part === '' ? items : items.map((item) => item.at(part))
  })
  return views
}

/** Whether an item may be one of those asked for. */
function matches(item: PropertyView, where: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([name, value]) => {
    const text = literalText(item.at(name).value)
    return text === undefined ? item.at(name).value.kind !== 'absent' : text === value
  })
}

function testAll(test: PropertyTest, views: readonly PropertyView[]): Answer {
  const answers = views.map((view) => ({ view, holds: testOne(test, view) }))
  const told = answers.find(({ holds }) => holds === true) ?? answers.find(({ holds }) => holds === undefined)
  if (told !== undefined) return { holds: told.holds, supports: [supportOf(told.view)] }
  return { holds: views.length === 0 && (test.absent === true || test.isNot !== undefined), supports: [] }
}

function testOne(test: PropertyTest, view: PropertyView): boolean | undefined {
  if (test.absent !== undefined) return presenceIs(view, !test.absent)
  if (view.value.kind === 'unresolved' || view.value.kind === 'text') return textTest(test, view)
  const value = knownOf(view)
  if (value === undefined) return test.isNot !== undefined
  if (test.starts !== undefined) return test.starts.some((start) => String(value).startsWith(start))
  const equal = (one: string | number | boolean): boolean => String(one) === String(value)
  return test.is === undefined ? test.isNot?.some(equal) !== true : test.is.some(equal)
}

/** The value, or the documented default where there is one. */
function knownOf(view: PropertyView): string | number | boolean | undefined {
  const hasDefault = defaultOf(view.resource.type, view.path.schema) !== undefined
  return view.value.kind !== 'absent' || hasDefault ? view.known : undefined
}

function textTest({ starts }: PropertyTest, view: PropertyView): boolean | undefined {
  const text = canonicalText(view.value) ?? ''
  return starts?.some((start) => text.startsWith(start)) === true ? true : undefined
}

function presenceIs(view: PropertyView, wanted: boolean): boolean | undefined {
  const { present } = view
  return present === undefined ? undefined : present === wanted
}

function supportOf(view: PropertyView): Support {
  const { resource, path, key, at } = view.place
  return {
    kind: 'property',
    resource,
    path,
    key,
    ...(at && { at }),
    text: view.description,
  }
}

/** Whether the property behind a relation has a piece of text in all its places. */
export function saysEverywhere({ from, rule }: Edge, piece: string): boolean {
  let values: readonly Value[] = [from.properties]
  for (const name of rule.path.split('.')) {
    values = values.flatMap((value) => childrenOf(value, name.replaceAll('[]', '')))
  }
  return values.length > 0 && values.every((value) => (canonicalText(value) ?? '').includes(piece))
}

function childrenOf(value: Value, name: string): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item) => childrenOf(item, name))
    case 'choice':
      return [value.then, value.else].flatMap((branch) => childrenOf(branch, name))
    case 'map': {
      const child = value.entries.get(name)
      return child === undefined ? [] : child.kind === 'list' ? child.items : [child]
    }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return []
  }
}

/** A relation of the graph as something a move rests on. */
export function relationOf({ from, to, rule }: Edge): Support {
  return {
    kind: 'relation',
    resource: from.id,
    path: rule.path,
    key: `${rule.path} -> ${to.id}`,
    ...placeOf(from, rule.path),
    text: `\`${rule.path}\` of \`${from.address}\` is \`${to.address}\``,
  }
}

/** Where a property is written, as near as the path leads. */
function placeOf(resource: Resource, path: string): Pick<Support, 'at'> {
  let value = resource.properties.entries.get(path.split('.')[0]?.replaceAll('[]', '') ?? '')
  let at = value?.at
  for (const part of path.split('.').slice(1)) {
    if (value?.kind === 'list') value = value.items[0]
    value = value?.kind === 'map' ? value.entries.get(part.replaceAll('[]', '')) : undefined
    at = value?.at ?? at
  }
  at ??= resource.at
  return at === undefined ? {} : { at }
}
