import { coverageOf, terraformMappings } from '@parapet/core'
import { readCommitted, writeGenerated } from './write.ts'

/** The arguments of the provider by type; `tools/src/extract-terraform-types.ts` describes the format. */
export function terraformTypes(): {
  readonly source: { readonly provider: string; readonly read: string }
  readonly types: Readonly<Record<string, string>>
} {
  // Our own committed file, written by the extractor.
  return JSON.parse(readCommitted('tools/data/terraform-aws.generated.json')) as ReturnType<
    typeof terraformTypes
  >
}

/** Lists the arguments of mapped Terraform types that go nowhere. */
export function generateUnmapped(): void {
  const { types } = terraformTypes()
  const listed = terraformMappings.flatMap((mapping) => {
    const { unmapped } = coverageOf(mapping, types[mapping.from] ?? '')
    return unmapped.length === 0 ? [] : [[mapping.from, unmapped] as const]
  })
  const sorted = Object.fromEntries(listed.sort(([a], [b]) => (a < b ? -1 : 1)))
  writeGenerated('tools/data/terraform-unmapped.generated.json', `${JSON.stringify(sorted, null, 1)}\n`)
}
