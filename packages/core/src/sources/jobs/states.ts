import type { SourceLocation, Value } from '../../workload/index.ts'
import { literalText } from '../../workload/index.ts'

/** One state of a machine, however deep it nests. */
export type State = {
  readonly name: string
  readonly at?: SourceLocation
  readonly fields: ReadonlyMap<string, Value>
}

const maximumStates = 10_000

/**
 * Every state of a definition: those of the branches of `Parallel` and of the processors of `Map` included.
 *
 * @see https://states-language.net/spec.html
 */
export function statesOf(definition: Value): readonly State[] {
  const states: State[] = []
  const machines: Value[] = [definition]
  for (
    let machine = machines.pop();
    machine !== undefined && states.length < maximumStates;
    machine = machines.pop()
  ) {
    const map = fieldsOf(machine)?.get('States')
    for (const [name, value] of fieldsOf(map) ?? []) {
      const fields = fieldsOf(value)
      if (fields === undefined) continue
      const at = map?.kind === 'map' ? map.keys?.get(name) : undefined
      states.push({ name, fields, ...(at && { at }) })
      machines.push(...innerMachines(fields))
    }
  }
  return states
}

function innerMachines(fields: ReadonlyMap<string, Value>): readonly Value[] {
  const branches = fields.get('Branches')
  const inner = [fields.get('ItemProcessor'), fields.get('Iterator')].filter((value) => value !== undefined)
  return branches?.kind === 'list' ? [...branches.items, ...inner] : inner
}

function fieldsOf(value: Value | undefined): ReadonlyMap<string, Value> | undefined {
  return value?.kind === 'map' ? value.entries : undefined
}

/** The text of a field, where it is known. */
export function fieldText({ fields }: State, name: string): string | undefined {
  const value = fields.get(name)
  return value === undefined ? undefined : literalText(value)
}
