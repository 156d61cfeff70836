/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { controls, DOMAINS } from '../src/controls/index.ts'

type Practice = {
  readonly practice: string
  readonly controls?: readonly string[]
  readonly command?: string
  readonly planned?: string
}

const text = readFileSync(new URL('../../../docs/practices.yaml', import.meta.url), 'utf8')
// A parse boundary: the file's shape is what the first test checks.
const practices = parse(text) as Readonly<Record<string, readonly Practice[]>>
const all = Object.values(practices).flat()

test('every practice is held by controls or a command, or planned with a reason', () => {
  expect(Object.keys(practices)).toEqual(DOMAINS)
  for (const { practice, controls: holding, command, planned } of all) {
    const held = [(holding?.length ?? 0) > 0, command !== undefined, planned !== undefined]
    expect(
      held.filter((one) => one),
      practice,
    ).toHaveLength(1)
  }
})

test('only what no configuration can show is still planned', () => {
  const planned = all.filter((one) => one.planned !== undefined).map(({ practice }) => practice)
  expect(planned).toEqual(['Models are signed, and verified before they are deployed'])
})

test('every control that a practice names exists', () => {
  const ids = new Set(controls.map(({ id }) => id))
  expect(all.flatMap(({ controls: holding = [] }) => holding.filter((id) => !ids.has(id)))).toEqual([])
})
