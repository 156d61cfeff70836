import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import atlas from '../../../../spec/taxonomies/atlas.json' with { type: 'json' }
import { graphOf } from '../../test/support/view-of.ts'
import { controls } from '../controls/index.ts'
import { frameworks } from '../frameworks/index.ts'
import { hasType } from '../schema/index.ts'
import {
  type Capability,
  type Fact,
  factsOf,
  reachFrom,
  TAXONOMIES,
  type Technique,
  techniques,
} from './index.ts'

type Twin = {
  readonly start: readonly string[]
  readonly template: string
  readonly without: { readonly text: string; readonly instead: string }
}

const folder = new URL('./techniques/', import.meta.url)
const files = readdirSync(folder).sort()
type Written = Technique & { readonly twin: Twin; readonly file: string }
// Parse boundaries: the first test of each file checks it against the schema.
const written = files.map((file): Written => {
  const technique = parse(readFileSync(new URL(file, folder), 'utf8')) as Technique & { readonly twin: Twin }
  return { ...technique, file }
})
const schema = JSON.parse(
  readFileSync(new URL('../../../../spec/schemas/technique.schema.json', import.meta.url), 'utf8'),
) as object
const isValid = new Ajv({ allErrors: true }).compile(schema)

test('there are at least a hundred', () => {
  expect(techniques().length).toBeGreaterThanOrEqual(100)
  expect(techniques().map(({ id }) => `${id}.yaml`)).toEqual(files)
})

describe('ids of taxonomies', () => {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['techniques', techniques().flatMap((one) => one.atlas)],
    ['controls', controls.flatMap(({ mappings }) => mappings['mitre-atlas'] ?? [])],
    [
      'the framework',
      frameworks.flatMap(({ id, requirements }) =>
        id === 'mitre-atlas' ? requirements.map((one) => one.id) : [],
      ),
    ],
  ]
  test.each(named)('of ATLAS, in %s, are in its data', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0)
    expect([...new Set(ids)].filter((id) => !atlas.techniques.includes(id))).toEqual([])
  })

  test('of ATT&CK are written as its ids are, and both have a version', () => {
    const ids = techniques().flatMap(({ attack }) => attack)
    expect(ids.filter((id) => !/^T1\d{3}(?:\.\d{3})?$/.test(id))).toEqual([])
    expect(TAXONOMIES.atlas).toBe(atlas.version)
    expect(TAXONOMIES.attack).toMatch(/^\d+\.\d+$/)
  })
})

describe.each(written)('$id', (technique) => {
  const { file, twin, ...rest } = technique

  test('is as the schema says', () => {
    isValid({ ...rest, twin })
    expect(isValid.errors ?? []).toEqual([])
    expect(`${technique.id}.yaml`).toBe(file)
  })

  test('names types that there are and variables that it binds', () => {
    const bindings = technique.with ?? []
    const types = [technique.target, ...bindings].flatMap(({ type }) => type ?? [])
    expect(types.filter((type) => !hasType(type))).toEqual([])
    const names = ['target', 'principal', ...bindings.map(({ name }) => name)]
    const used = [...technique.says.matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name ?? '')
    expect(used.filter((name) => !names.includes(name))).toEqual([])
  })

  test('its twin allows it, and the other does not', () => {
    const { template, without } = twin
    const other = template.replace(without.text, () => without.instead)
    expect(other).not.toBe(template)
    expect(isMade(technique.id, template, twin.start)).toBe(true)
    expect(isMade(technique.id, other, twin.start)).toBe(false)
  })
})

function isMade(id: string, template: string, start: readonly string[]): boolean {
  const text = `Resources:\n${template.replace(/^(?=.)/gm, '  ')}`
  const graph = graphOf({ 't.yaml': text })
  const only = techniques().filter((technique) => technique.id === id)
  const facts = start.map(factOf)
  const reached = reachFrom({ facts }, graph, { techniques: only, facts: factsOf(graph) })
  return [...reached.values()].some(({ by }) => by.length > 0)
}

/** `writes Bucket`, with the name of a resource of the twin. */
function factOf(text: string): Fact {
  const [capability = '', name = ''] = text.split(' ')
  // The schema of the files lists the capabilities.
  return { capability: capability as Capability, of: name === 'public' ? name : `t.yaml#${name}` }
}
