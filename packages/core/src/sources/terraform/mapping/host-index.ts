import { canonicalText } from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'
import type { Fold } from './type-mapping.ts'

/** What a resource may be called by, beside the argument of the satellite's own name. */
const naming = ['name', 'bucket', 'id', 'arn']

/** Finds the resources that satellites belong to. Each question costs the same however many resources there are. */
export class HostIndex {
  readonly find: (address: string) => TerraformResource | undefined
  readonly #byType = new Map<string, TerraformResource[]>()
  /** By type and arguments, then by their texts. */
  readonly #named = new Map<string, ReadonlyMap<string, readonly string[]>>()

  constructor(
    resources: Iterable<TerraformResource>,
    find: (address: string) => TerraformResource | undefined,
  ) {
    this.find = find
    for (const resource of resources) {
      const group = this.#byType.get(resource.type)
      if (group === undefined) this.#byType.set(resource.type, [resource])
      else group.push(resource)
    }
  }

  /** The resources of some types. */
  ofTypes(types: readonly string[]): readonly TerraformResource[] {
    return types.flatMap((type) => this.#byType.get(type) ?? [])
  }

  /** The one resource that has a name. */
  byName(name: string, { by, into }: Fold): string | undefined {
    return this.#only(
      into,
      [...new Set([by, ...naming])].map((argument) => [argument]),
      name,
    )
  }

  /** The one resource that has the same arguments as a satellite. */
  alike(satellite: TerraformResource, { alike, into }: Fold): string | undefined {
    return alike === undefined ? undefined : this.#only(into, [alike], textsOf(satellite, alike))
  }

  #only(types: readonly string[], keys: readonly (readonly string[])[], text: string): string | undefined {
    if (text === '') return undefined
    const found = types.flatMap((type) => keys.flatMap((key) => this.#table(type, key).get(text) ?? []))
    const [first, ...others] = new Set(found)
    return others.length === 0 ? first : undefined
  }

  #table(type: string, key: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const name = `${type} ${key.join(' ')}`
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const table = new Map<string, string[]>()
    for (const resource of this.#byType.get(type) ?? []) {
      const text = textsOf(resource, key)
      const group = table.get(text)
      if (group === undefined) table.set(text, [resource.address])
      else group.push(resource.address)
    }
    this.#named.set(name, table)
    return table
  }
}

/** The texts of some arguments as one; empty when one of them is not written as text. */
function textsOf({ attributes }: TerraformResource, names: readonly string[]): string {
  const texts = names.map((name) => {
    const value = attributes.entries.get(name)
    return value === undefined ? undefined : canonicalText(value)
  })
  return texts.includes(undefined) ? '' : texts.join('\n')
}
