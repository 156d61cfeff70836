/**
 * Extracts the documents of AWS managed policies that AI workloads use from an unpacked moto into
 * `tools/data/aws-managed-policies.generated.json`.
 *
 * Run by hand when newer documents are wanted, since it needs moto on disk:
 * `pip download --no-deps moto`, unzip, then
 * `node tools/dist/extract-managed-policies.js FOLDER/moto/iam/aws_managed_policies.py "moto VERSION (Apache-2.0), URL"`.
 */
import { readFileSync } from 'node:fs'
import { commonManagedPolicies, isAiPolicy } from './gen/managed-policy-selection.ts'
import { writeGenerated } from './gen/write.ts'

type Entry = { readonly Path: string; readonly Document: object }

const [file, source] = process.argv.slice(2)
if (file === undefined || source === undefined) throw new Error('usage: extract-managed-policies FILE SOURCE')

const text = readFileSync(file, 'utf8')
const begin = text.indexOf('"""') + 3
// moto keeps the answers of the IAM API as one JSON text; a field that is not as declared fails loudly below.
const all = JSON.parse(text.slice(begin, text.lastIndexOf('"""'))) as Readonly<Record<string, Entry>>
for (const name of commonManagedPolicies) if (!(name in all)) throw new Error(`there is no ${name}`)

const policies = Object.entries(all)
  .filter(([name, { Path }]) => commonManagedPolicies.has(name) || isAiPolicy(name, Path))
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([name, { Document }]) => [name, Document] as const)
const lines = policies.map(([name, document]) => `  ${JSON.stringify(name)}: ${JSON.stringify(document)}`)
writeGenerated(
  'tools/data/aws-managed-policies.generated.json',
  `{\n "source": ${JSON.stringify(source)},\n "policies": {\n${lines.join(',\n')}\n }\n}\n`,
)
console.log(`${policies.length} policies`)
