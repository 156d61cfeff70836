import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryValue } from '../../test/support/arbitrary-value.ts'
import { graphOf } from '../../test/support/view-of.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import { accountsOf } from '../scan/accounts.ts'
import { checkExamples, templateOf } from '../scan/check-examples.ts'
import { judgeResource } from '../scan/judge.ts'
import { recognize } from '../scan/recognize.ts'
import { schemaOf } from '../schema/index.ts'
import { ResourceView, type Verdict } from '../view/index.ts'
import { type Resource, type Value, World } from '../workload/index.ts'
import { ACCOUNT, type Control, controls, DOMAINS, type Threat } from './index.ts'

describe.each(controls)('$id', (control) => {
  // Inside the tests: what runs while tests are collected is covered by none of them.
  test('its examples are marked as they are judged', () => {
    const check = checkExamples(control)
    expect(check.problems).toEqual([])
    expect(check.found).toEqual(check.marked)
  })

  test('its examples show a pass, a fail and an unknown', () => {
    const verdicts = new Set(checkExamples(control).marked.map((mark) => mark.split(' ')[1]))
    // Templates never tell that an account has no such service; `shared/account.test.ts` shows those that fail.
    const wanted = control.appliesTo === ACCOUNT ? ['pass', 'unknown'] : ['fail', 'pass', 'unknown']
    expect([...verdicts].sort()).toEqual(expect.arrayContaining(wanted))
  })

  test('it never passes what is not known', () => {
    for (const type of [control.appliesTo].flat())
      expect(verdictsOnUnknown(control, type)).not.toContain('pass')
  })

  test('it never throws, whatever a property holds', () => {
    const [first = ''] = control.examples.split(/^ *---$/m)
    const graph = graphOf({ 'example.yaml': templateOf(first) })
    const subjects = [
      ...graph.units.flatMap((unit) => unit.resources),
      ...accountsOf(graph, recognize(graph)),
    ]
    const types = [control.appliesTo].flat()
    const concerned = subjects.filter(({ type }) => types.includes(type))
    fc.assert(
      fc.property(fc.constantFrom(...concerned), fc.nat(), arbitraryValue, (subject, pick, value) => {
        const changed = withProperty(subject, pick, value)
        const others = subjects.filter((other) => other !== subject)
        const [unit] = graph.units
        if (unit === undefined) return
        const mutated = buildGraph([{ ...unit, resources: [...others, changed] }], relationRules)
        expect(judgeResource(control, changed, mutated).error).toBeUndefined()
      }),
      { numRuns: 15 },
    )
  })
})

/** Verdicts on a resource of which no property is known. */
function verdictsOnUnknown(control: Control, type: string): readonly Verdict[] {
  const names = [...(schemaOf(type)?.fields.keys() ?? [])]
  const entries = names.map((name): [string, Value] => [
    name,
    { kind: 'unresolved', symbol: { id: name }, reason: 'parameter' },
  ])
  const unknown: Value = { kind: 'unresolved', symbol: { id: 'AWS::Region' }, reason: 'environment' }
  const resource: Resource = {
    id: 'u#R',
    unit: 'u',
    address: 'R',
    type,
    scope: { partition: unknown, account: unknown, region: unknown },
    names: [],
    properties: { kind: 'map', entries: new Map(entries) },
  }
  const unit = {
    id: 'u',
    source: 'cloudformation',
    files: [],
    resources: [resource],
    exports: [],
    outputs: new Map(),
    knowledge: 'partial',
  } as const
  const view = new ResourceView(resource, new World(), buildGraph([unit], relationRules))
  return [control.evaluate(view)].flat().map(({ verdict }) => verdict)
}

/** The resource with one of the properties of its type replaced. */
function withProperty(resource: Resource, pick: number, value: Value): Resource {
  const names = [...(schemaOf(resource.type)?.fields.keys() ?? [])]
  const name = names[pick % names.length] ?? ''
  const entries = new Map([...resource.properties.entries, [name, value] as const])
  return { ...resource, properties: { ...resource.properties, entries } }
}

describe('the catalogue', () => {
  test('ids are unique, aliases included, and name the file of the control', () => {
    const ids = controls.flatMap(({ id, aliases = [] }) => [id, ...aliases])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))).toBe(true)
  })

  test('every control says what it is about', () => {
    for (const control of controls) {
      expect(control.stages.length, control.id).toBeGreaterThan(0)
      expect(control.threats.length, control.id).toBeGreaterThan(0)
      expect(control.why.length, control.id).toBeGreaterThan(40)
      expect(control.title, control.id).not.toMatch(/\.$/)
    }
  })

  test('titles are told apart', () => {
    const titles = controls.map(({ title }) => title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})

describe('coverage', () => {
  const threats: readonly Threat[] = [
    'data-poisoning',
    'model-theft',
    'adversarial-input',
    'prompt-injection',
    'unauthorized-access',
  ]

  test.each(DOMAINS)('at least fifteen controls are about %s', (domain) => {
    expect(controls.filter((control) => control.domain === domain).length).toBeGreaterThanOrEqual(15)
  })

  test.each(threats)('at least fifteen controls stand against %s', (threat) => {
    expect(controls.filter((control) => control.threats.includes(threat)).length).toBeGreaterThanOrEqual(15)
  })
})
