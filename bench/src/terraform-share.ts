import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadHclParser, readWorkload, type Value } from '@parapet/core'

/** The properties that resources of Terraform code have, and how many of them hold something that is not known. */
export type PropertyCount = { readonly properties: number; readonly unresolved: number }

/** Reads these Terraform files of a repository once more and counts the values at the ends of all properties. */
export async function countProperties(root: string, paths: readonly string[]): Promise<PropertyCount> {
  if (paths.length === 0) return { properties: 0, unresolved: 0 }
  const read = (path: string): string | undefined => {
    const file = join(root, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const parseHcl = await loadHclParser({
    runtime: binary('web-tree-sitter/web-tree-sitter.wasm'),
    grammar: binary('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
  })
  const { units } = readWorkload({ paths: () => paths, read }, { parseHcl })
  const counts = units.flatMap(({ resources }) => resources.map(({ properties }) => countIn(properties)))
  return counts.reduce(sum, NONE)
}

const require = createRequire(import.meta.url)
const binary = (name: string): Uint8Array => readFileSync(require.resolve(name))

const NONE: PropertyCount = { properties: 0, unresolved: 0 }
const KNOWN: PropertyCount = { properties: 1, unresolved: 0 }
const OPEN: PropertyCount = { properties: 1, unresolved: 1 }

function sum(left: PropertyCount, right: PropertyCount): PropertyCount {
  return {
    properties: left.properties + right.properties,
    unresolved: left.unresolved + right.unresolved,
  }
}

/** A text with a hole and a choice count as open: what stands there is not known. */
function countIn(value: Value): PropertyCount {
  switch (value.kind) {
    case 'list':
      return value.items.map(countIn).reduce(sum, NONE)
    case 'map':
      return [...value.entries.values()].map(countIn).reduce(sum, NONE)
    case 'scalar':
      return KNOWN
    case 'text':
    case 'unresolved':
    case 'choice':
      return OPEN
    case 'absent':
      return NONE
  }
}
