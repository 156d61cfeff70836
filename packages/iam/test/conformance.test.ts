import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Case, CaseFile, RuleFile } from './conformance.ts'
import { conditionTruth, decisionOutcome, documentCodes, patternTruth } from './conformance.ts'

const folder = new URL('../../../spec/iam/', import.meta.url)

/** The files are ours and their shape is what the assertions below rest on. */
function load<T>(name: string): T {
  return parse(readFileSync(new URL(name, folder), 'utf8'), { maxAliasCount: -1 }) as T
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'rules.yaml')
  .sort()
  .map((name) => ({ name, file: load<CaseFile>(name) }))
const cases: readonly Case[] = files.flatMap(({ file }) => file.cases)

describe.each(files)('$name', ({ file }) => {
  test.each(file.cases.map((item) => [`${item.rule}: ${item.note}`, item] as const))('%s', (_name, item) => {
    switch (file.kind) {
      case 'action':
      case 'resource':
        for (const truth of patternTruth(file.kind, item)) expect(truth).toBe(item.want)
        return
      case 'condition':
        for (const truth of conditionTruth(item)) expect(truth).toBe(item.want)
        return
      case 'document':
        expect(documentCodes(item)).toEqual(item.want)
        return
      case 'decision': {
        const { outcome, assumptions, reasons, reference } = decisionOutcome(file, item)
        expect(outcome).toBe(item.want)
        if (item.assumption !== undefined) expect(assumptions).toContain(item.assumption)
        if (item.reason !== undefined) expect(reasons).toContain(item.reason)
        if (reference !== undefined) expect(reference).toBe(item.want === 'allowed' ? 'allowed' : 'denied')
        return
      }
    }
  })
})

describe('the rules', () => {
  const { rules, pages } = load<RuleFile>('rules.yaml')
  const ids = rules.map(({ id }) => id)

  test('are known by one id each and rest on a page', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const { page } of rules) expect(Object.keys(pages)).toContain(page)
    const used = new Set(rules.map(({ page }) => page))
    expect(Object.keys(pages).filter((page) => !used.has(page))).toEqual([])
  })

  test.each(ids)('%s has a case and a negative twin', (id) => {
    expect(cases.some(({ rule, twin }) => rule === id && twin !== true)).toBe(true)
    expect(cases.some(({ rule, twin }) => rule === id && twin === true)).toBe(true)
  })

  test('cover every case, and no case stands twice', () => {
    expect(cases.filter(({ rule }) => !ids.includes(rule))).toEqual([])
    const written = cases.map(({ note: _note, rule: _rule, twin: _twin, ...facts }) => JSON.stringify(facts))
    expect(written.filter((facts, index) => written.indexOf(facts) !== index)).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(600)
  })
})
