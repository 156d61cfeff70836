import type { EditFields } from '../../workload/index.ts'
import { isFields } from '../print-value.ts'
import type { Additions } from './additions.ts'
import { levelAt, satellitesFor, topLevel } from './levels.ts'
import type { Body } from './print-hcl.ts'
import { bodyFor, bodyOf, type Level } from './shape.ts'

/** A resource as its module knows it. */
export type Address = { readonly type: string; readonly name: string; readonly hasInstances: boolean }

/**
 * The arguments that set one field below a path of properties, for the block that stands there; `made` where they
 * became a resource of their own, as the provider has it; `undefined` where nothing sets it, one to one.
 */
export function placed(
  { type, name, hasInstances }: Address,
  parent: readonly string[],
  value: EditFields,
  additions: Additions,
): Body | 'made' | undefined {
  const plain = parent.filter((segment) => !/^\d+$/.test(segment))
  const [key = '', field = ''] = Object.entries(value)[0] ?? []
  const body = (at: Level, path: readonly string[]): Body | undefined =>
    path.length === 0 && isFields(field)
      ? bodyOf(at, [], field, additions.notation)
      : bodyFor(at, path, field, additions.notation)
  for (const satellite of satellitesFor(type, [...plain, key])) {
    if (plain.length > 0) {
      const isWithin = plain.length >= satellite.at.length
      const inner = isWithin ? levelAt(satellite.level, plain.slice(satellite.at.length)) : undefined
      const found = inner && body(inner, [key])
      if (found !== undefined) return found
      continue
    }
    const whole = body(satellite.level, [key].slice(satellite.at.length))
    if (whole === undefined || hasInstances || additions.has(satellite.type, name)) continue
    const by = { kind: 'argument', name: satellite.by, expression: `${type}.${name}.id` } as const
    additions.make(satellite.type, name, [by, ...whole])
    return 'made'
  }
  const top = topLevel(type)
  const level = top && levelAt(top, plain)
  return level && body(level, [key])
}
