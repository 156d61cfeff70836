/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { controls, DOMAINS } from '../src/controls/index.ts'

type Practice = {
  readonly practice: string
  readonly controls?: readonly string[]
  readonly planned?: string
}

const text = readFileSync(new URL('../../../docs/practices.yaml', import.meta.url), 'utf8')
// A parse boundary: the file's shape is what the first test checks.
const practices = parse(text) as Readonly<Record<string, readonly Practice[]>>
const all = Object.values(practices).flat()

test('every practice is held by controls, or planned with a reason', () => {
  expect(Object.keys(practices)).toEqual(DOMAINS)
  for (const { practice, controls: holding, planned } of all) {
    expect((holding?.length ?? 0) > 0, practice).toBe(planned === undefined)
  }
})

test('every control that a practice names exists', () => {
  const ids = new Set(controls.map(({ id }) => id))
  expect(all.flatMap(({ controls: holding = [] }) => holding.filter((id) => !ids.has(id)))).toEqual([])
})
