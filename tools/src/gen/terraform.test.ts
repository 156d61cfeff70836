import { coverageOf, terraformMappings as mappings } from '@parapet/core'
import { describe, expect, test } from 'vitest'
import { terraformTypes } from './terraform.ts'
import { readCommitted } from './write.ts'

const { types } = terraformTypes()
// Our own committed file.
const listed = JSON.parse(readCommitted('tools/data/terraform-unmapped.generated.json')) as Readonly<
  Record<string, readonly string[]>
>

describe.each(mappings.map((mapping) => [mapping.from, mapping] as const))('%s', (from, mapping) => {
  const line = types[from]
  test('names only what the provider and CloudFormation have', () => {
    expect(line).toBeDefined()
    const { vanished, lost } = coverageOf(mapping, line ?? '')
    expect({ vanished, lost }).toEqual({ vanished: [], lost: [] })
  })
  test('maps every argument that is not listed as unmapped', () => {
    expect(coverageOf(mapping, line ?? '').unmapped).toEqual(listed[from] ?? [])
  })
})

test('each type is mapped once', () => {
  expect(new Set(mappings.map(({ from }) => from)).size).toBe(mappings.length)
})
