import {
  TerraformReader,
  type TerraformResource,
  type TerraformUnit,
} from '../../src/sources/terraform/index.ts'
import { parseHcl } from './hcl-parser.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { plainOf } from './plain-value.ts'

/** The unit of the first root module of some files; a text alone is `main.tf`. */
export function readTerraform(
  given: string | Readonly<Record<string, string>>,
  options: Partial<ConstructorParameters<typeof TerraformReader>[1]> = {},
): TerraformUnit {
  const files = typeof given === 'string' ? { 'main.tf': given } : given
  const reader = new TerraformReader(inMemoryFiles(files), { parse: parseHcl, ...options })
  const [root] = reader.roots
  if (root === undefined) throw new Error('no root module')
  return reader.readResources(root)
}

/** The resource at an address. */
export function resourceAt(unit: TerraformUnit, address: string): TerraformResource {
  const found = unit.resources.find((resource) => resource.address === address)
  if (found === undefined) throw new Error(`no ${address} among ${addressesOf(unit).join(', ')}`)
  return found
}

/** The addresses of a unit. */
export function addressesOf({ resources }: TerraformUnit): readonly string[] {
  return resources.map(({ address }) => address)
}

/** What an expression is, in a module that declares something around it. */
export function evaluated(
  expression: string,
  around = '',
  files: Readonly<Record<string, string>> = {},
): unknown {
  const main = `${around}\nresource "aws_test" "it" {\n  value = ${expression}\n}\n`
  const unit = readTerraform({ ...files, 'main.tf': main })
  return plainOf(resourceAt(unit, 'aws_test.it').attributes.entries.get('value'))
}
