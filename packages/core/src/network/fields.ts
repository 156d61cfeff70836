import type { PropertyView, ResourceView, Targets } from '../view/index.ts'
import { literalText, type Truth } from '../workload/index.ts'

/** The text that holds at a property: what is written, or `fallback`; `undefined` where it is not known. */
export function textOr(property: PropertyView, fallback: string): string | undefined {
  return property.value.kind === 'absent' ? fallback : literalText(property.value)
}

/** A switch that holds at a property: what is written, or `fallback`. */
export function switchOr(property: PropertyView, fallback: Truth): Truth {
  if (property.value.kind === 'absent') return fallback
  const text = literalText(property.value)
  return text === undefined ? undefined : text.toLowerCase() === 'true'
}

/** The number that is written at a property. */
export function numberAt(property: PropertyView): number | undefined {
  const text = literalText(property.value)
  const number = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isNaN(number) ? undefined : number
}

export const isAbsent = (property: PropertyView): boolean => property.value.kind === 'absent'

/** The properties at a path that may lead through lists: `ProductionVariants[].ModelName`. */
export function propertiesAt(view: ResourceView, path: string): readonly PropertyView[] {
  const [head = '', ...rest] = path.replace(/\[\]$/, '').split('[].')
  return rest.reduce<readonly PropertyView[]>(
    (found, name) => found.flatMap((list) => list.items.map((item) => item.at(name))),
    [view.at(head)],
  )
}

/** Where all properties at some paths lead, as one answer. */
export function targetsAt(view: ResourceView, paths: readonly string[], type: string): Targets {
  const all = paths.flatMap((path) =>
    propertiesAt(view, path).map((property) => view.targets(property, type)),
  )
  return {
    views: all.flatMap(({ views }) => views),
    external: all.flatMap(({ external }) => external),
    unknown: all.some(({ unknown }) => unknown),
  }
}
