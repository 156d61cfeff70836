/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frameworks } from '../src/frameworks/index.ts'

type Known = { readonly source: string; readonly date: string; readonly ids: string }

// A parse boundary: the file is ours, and the first test looks at its shape.
const known = parse(readFileSync(new URL('framework-ids.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, Known>
>
const idsOf = (framework: string): ReadonlySet<string> =>
  new Set(known[framework]?.ids.split(/\s+/).map((id) => id.replaceAll('_', ' ')))

test('every list says where it is from and when it was read', () => {
  for (const [framework, { source, date, ids }] of Object.entries(known)) {
    expect(source.length, framework).toBeGreaterThan(20)
    expect(date, framework).toMatch(/^\d{4}-\d{2}$/)
    expect(new Set(ids.trim().split(/\s+/)).size, framework).toBe(ids.trim().split(/\s+/).length)
  }
})

/** The profile of NIST AI 600-1 names its risks and numbers none. */
const numbered = frameworks.filter(({ id }) => id !== 'nist-ai-600-1')

test.each(numbered)('$id: every requirement has an id that its publisher gave', ({ id, requirements }) => {
  const ids = idsOf(id)
  // Paragraphs of an article are told apart; the lists hold articles.
  const article = (one: string): string => /^Art\. \d+/.exec(one)?.[0] ?? one
  expect(requirements.map((one) => article(one.id)).filter((one) => !ids.has(one))).toEqual([])
})

test('every control of the AI standard of Security Hub is a requirement', () => {
  const hub = frameworks.find(({ id }) => id === 'aws-security-hub')?.requirements.map(({ id }) => id)
  const numbers = (service: string, ...ranges: readonly (readonly [number, number])[]): readonly string[] =>
    ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `${service}.${first + index}`),
    )
  const standard = [
    'Bedrock.1',
    ...numbers('BedrockAgentCore', [1, 7]),
    ...numbers('SageMaker', [1, 5], [8, 25]),
  ]
  expect(standard).toHaveLength(31)
  expect(hub).toEqual(expect.arrayContaining(standard))
})
