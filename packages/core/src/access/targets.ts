import { data, type Text } from '@parapet/iam'
import { arnTemplateOf } from '../schema/index.ts'
import type { Resource } from '../workload/index.ts'
import { OWN_REGION } from './naming.ts'

/** One way in which actions name a resource: as itself, or as what is in it (objects, indexes, streams). */
export type ResourceForm = {
  /** Names of the resource type in the service authorization reference. */
  readonly types: readonly string[]
  readonly arn: Text
  readonly inside: boolean
}

type Shape = { readonly types: readonly string[]; readonly inside: readonly (readonly [string, string])[] }
const shapes = new Map<string, Shape>()

/** The forms of a resource; the first is the resource itself. */
export function formsOf(resource: Resource, arn: string): readonly ResourceForm[] {
  const template = arnTemplateOf(resource.type)
  if (template === undefined) return [{ types: [], arn, inside: false }]
  const known = shapes.get(resource.type) ?? shapeOf(template)
  shapes.set(resource.type, known)
  // Statements name a log group with the `:*` that stands for its streams.
  const own = resource.type === 'AWS::Logs::LogGroup' ? withHoles(arn, ':${}') : arn
  return [
    { types: known.types, arn: own, inside: false },
    ...known.inside.map(([type, rest]) => ({ types: [type], arn: withHoles(arn, rest), inside: true })),
  ]
}

/** The form that an action acts on: the first that its resource types name, else the resource itself. */
export function formFor(forms: readonly ResourceForm[], action: string): number {
  const types = data.actionFact(action)?.resources.map(({ type }) => type) ?? []
  const found = forms.findIndex((form) => form.types.some((type) => types.includes(type)))
  return Math.max(found, 0)
}

/** Whether the action takes no resource: it is then asked on `*`, whatever resource is meant. */
export function takesNoResource(action: string): boolean {
  return data.actionFact(action)?.resources.length === 0
}

function shapeOf(template: string): Shape {
  const own = plain(template)
  const facts = data.serviceFacts(template.split(':')[2] ?? '')
  const all = [...(facts?.resourceTypes.values() ?? [])]
  return {
    types: all.filter(({ arn }) => plain(arn) === own).map(({ type }) => type),
    inside: all.flatMap(({ type, arn }) => {
      const whole = plain(arn)
      const rest = whole.slice(own.length)
      return whole.startsWith(own) && /^[/:]/.test(rest) ? [[type, rest] as const] : []
    }),
  }
}

const plain = (template: string): string => template.replaceAll(/\$\{\w+\}/g, '${}')

function withHoles(arn: string, rest: string): Text {
  const [first = '', ...others] = rest.split('${}')
  return [`${arn}${first}`, ...others.flatMap((text, index) => [{ id: `${INSIDE}${index}` }, text])]
}

/** How the holes of what is in a resource are named. */
const INSIDE = 'inside '

/** Anything at all in the own account that the action can act on, type by type. */
export function anyTarget(action: string, account: string): readonly Text[] {
  const fact = data.actionFact(action)
  const types = data.serviceFacts(action.split(':')[0] ?? '')?.resourceTypes
  const found = (fact?.resources ?? []).flatMap(({ type }) => {
    const arn = types?.get(type)?.arn
    if (arn === undefined) return []
    const place = arn
      .replace('${Partition}', 'aws')
      .replace('${Account}', account)
      .replace('${Region}', OWN_REGION)
    return [withHoles('', plain(place))]
  })
  return found.length === 0 ? ['*'] : found
}
