import type { Assessment, Unit } from '@parapet/core'

/** The forms that a workload has. */
export const FORMS = ['template', 'terraform', 'live'] as const
export type FormName = (typeof FORMS)[number]

/** What one form says of the workload, under the names that all forms share. */
export type Said = {
  /** The type by name. */
  readonly resources: ReadonlyMap<string, string>
  /** `from path to`, with what each of them is tied to. */
  readonly relations: ReadonlyMap<string, readonly string[]>
  /** What a control says of a resource by `control resource`; several places are counted. */
  readonly verdicts: ReadonlyMap<string, string>
}

/** One thing that the forms say differently; `none` where a form says nothing. */
export type Difference = Readonly<Record<FormName, string>> & {
  readonly resource?: string
  readonly relation?: string
  readonly control?: string
}

/** What a form says, with the addresses of its own replaced. */
export function saidBy(
  { units, graph, findings }: Pick<Assessment, 'graph' | 'findings'> & { readonly units: readonly Unit[] },
  nameOf: (address: string) => string,
): Said {
  const resources = units.flatMap((unit) => unit.resources)
  const relations = resources.flatMap(({ id, address }) =>
    graph.edgesFrom(id).map(({ to, rule }): [string, readonly string[]] => {
      const ends = [nameOf(address), nameOf(to.address)]
      return [`${ends[0]} ${rule.path} ${ends[1]}`, ends]
    }),
  )
  const verdicts = new Map<string, readonly string[]>()
  for (const { control, resource, verdict } of findings) {
    const key = `${control.id} ${nameOf(resource.address)}`
    verdicts.set(key, [...(verdicts.get(key) ?? []), verdict])
  }
  return {
    resources: new Map(resources.map(({ address, type }) => [nameOf(address), type])),
    relations: new Map(relations),
    verdicts: new Map([...verdicts].map(([key, list]) => [key, tally(list)])),
  }
}

/** `fail, 2 pass` for a list of verdicts. */
function tally(verdicts: readonly string[]): string {
  return ['fail', 'unknown', 'pass']
    .flatMap((verdict) => {
      const count = verdicts.filter((one) => one === verdict).length
      return count === 0 ? [] : [count === 1 ? verdict : `${count} ${verdict}`]
    })
    .join(', ')
}

/**
 * What the forms say differently. Of a resource that a form lacks, that is said once: its relations and verdicts
 * are compared among the others.
 */
export function differencesOf(forms: Readonly<Record<FormName, Said>>): readonly Difference[] {
  const across = (told: (said: Said) => Iterable<string>): readonly string[] => [
    ...new Set(FORMS.flatMap((form) => [...told(forms[form])])),
  ]
  const row = (
    about: Omit<Difference, FormName>,
    text: (said: Said) => string | undefined,
    concerns: readonly string[],
  ): readonly Difference[] => {
    const has = (form: FormName): boolean =>
      concerns.every((name) => name === ACCOUNT || forms[form].resources.has(name))
    const of = (form: FormName): string => text(forms[form]) ?? 'none'
    const heard = FORMS.filter(has).map(of)
    if (new Set(heard).size < 2) return []
    return [{ ...about, template: of('template'), terraform: of('terraform'), live: of('live') }]
  }
  return [
    ...across(({ resources }) => resources.keys()).flatMap((resource) =>
      row({ resource }, ({ resources }) => resources.get(resource), []),
    ),
    ...across(({ relations }) => relations.keys()).flatMap((relation) => {
      const ends = FORMS.flatMap((form) => forms[form].relations.get(relation) ?? [])
      return row({ relation }, ({ relations }) => (relations.has(relation) ? 'there' : undefined), ends)
    }),
    ...across(({ verdicts }) => verdicts.keys()).flatMap((key) => {
      const [control = '', resource = ''] = key.split(' ')
      return row({ control, resource }, ({ verdicts }) => verdicts.get(key), [resource])
    }),
  ]
}

/** What is asked of an account as a whole is no resource, and bears one name everywhere. */
const ACCOUNT = 'AWS::Account'
