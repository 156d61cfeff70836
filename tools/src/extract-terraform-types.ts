/**
 * Extracts the arguments of the Terraform types that are mapped into `tools/data/terraform-aws.generated.json`.
 *
 * Run by hand when a newer provider is wanted, since it needs the package on disk:
 * `npm install @cdktf/provider-aws` somewhere, then
 * `node tools/dist/extract-terraform-types.js FOLDER/@cdktf/provider-aws`.
 * Only facts are taken: names of types and arguments, which of them are blocks, and the kinds of their values.
 *
 * A type is one line of arguments: `bucket:s versioning{enabled:b}` has a text and a block with a boolean; `(…)` is an
 * attribute with such a structure, `:=` what only the provider sets, `:[s` a list and `:{s` a map of texts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { terraformMappings } from '@parapet/core'
import { writeGenerated } from './gen/write.ts'

type Argument = {
  readonly name: string
  readonly code: string
  readonly isBlock: boolean
  readonly kind: string
}

/** A provider may nest without end (statements in statements); what lies deeper is said by what lies above. */
const deepest = 9

const kinds: Readonly<Record<string, string>> = {
  string: 's',
  boolean: 'b',
  number: 'n',
  stringList: '[s',
  numberList: '[n',
  booleanList: '[b',
  stringMap: '{s',
  numberMap: '{n',
  booleanMap: '{b',
  stringListMap: '{[s',
}

const row =
  /(\w+): \{\s+value: ([^\n]+),\n\s+isBlock: (true|false),\s+type: "\w+",\s+storageClassType: "([^"]+)",/g

const computedBy =
  /this\.get\w+Attribute\('(\w+)'\)|new (?:cdktf\.)?\w+(?:List|Map|OutputReference)\(this, "(\w+)"/g

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: extract-terraform-types FOLDER')

const modules = modulesByType(folder)
const wanted = process.argv[3] === 'all' ? [...modules.keys()] : terraformMappings.map(({ from }) => from)
const types = Object.fromEntries(
  [...new Set(wanted)].sort().flatMap((type) => {
    const file = modules.get(type)
    if (file === undefined) console.log(`${type}: the provider has no such type`)
    return file === undefined ? [] : [[type, argumentsOf(readFileSync(file, 'utf8'))]]
  }),
)
// The package's own manifest; a field that is not as declared fails below.
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly cdktf: { readonly provider: { readonly version: string } }
}
const source = {
  provider: `hashicorp/aws ${manifest.cdktf.provider.version}`,
  package: `@cdktf/provider-aws ${manifest.version}`,
  read: '2026-11-24',
}
writeGenerated('tools/data/terraform-aws.generated.json', `${JSON.stringify({ source, types }, null, 1)}\n`)

function modulesByType(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(root, 'lib')).sort()) {
    const file = join(root, 'lib', name, 'index.js')
    if (name.startsWith('data-') || !existsSync(file)) continue
    const type = /\.tfResourceType = "(\w+)"/.exec(readFileSync(file, 'utf8'))?.[1]
    if (type !== undefined) found.set(type, file)
  }
  return found
}

function argumentsOf(text: string): string {
  const own = tableAfter(text, text.lastIndexOf('synthesizeHclAttributes()')).filter(
    ({ name }) => name !== 'timeouts',
  )
  const set = new Set(own.map(({ name }) => name))
  const computed = [...text.slice(text.lastIndexOf(' extends cdktf.TerraformResource')).matchAll(computedBy)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => name !== '' && name !== 'timeouts' && !set.has(name))
  return [write(text, own, 0), ...[...new Set(computed)].sort().map((name) => `${name}:=`)].join(' ')
}

function write(text: string, own: readonly Argument[], depth: number): string {
  return own
    .map(({ name, code, isBlock, kind }) => {
      const inner = /(\w+)ToHclTerraform/.exec(code.replaceAll(/cdktf\.\w+/g, ''))?.[1]
      const at = inner === undefined ? -1 : text.indexOf(`function ${inner}ToHclTerraform(`)
      if (at === -1) return `${name}:${kinds[kind] ?? 'j'}`
      const nested = depth === deepest ? '' : write(text, tableAfter(text, at), depth + 1)
      return isBlock ? `${name}{${nested}}` : `${name}(${nested})`
    })
    .sort()
    .join(' ')
}

/** The table of arguments that begins after a place: `name: { value: …, isBlock: …, storageClassType: … }`. */
function tableAfter(text: string, from: number): readonly Argument[] {
  const start = text.indexOf('const attrs = {', from)
  const end = text.indexOf('\n    };\n', start)
  const close = text.indexOf('\n        };\n', start)
  const table = text.slice(start, Math.min(...[end, close].filter((index) => index !== -1)))
  return [...table.matchAll(row)].map((match) => ({
    name: match[1] ?? '',
    code: match[2] ?? '',
    isBlock: match[3] === 'true',
    kind: match[4] ?? '',
  }))
}
