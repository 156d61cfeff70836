import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { once } from '../../test/support/once.ts'
import { ACCOUNT, controls, DOMAINS, findControl, STAGES } from '../controls/index.ts'
import { readWorkload } from '../sources/index.ts'
import { assess } from './assess.ts'
import type { Finding } from './finding.ts'
import { applySuppressions } from './suppress.ts'

type Texts = Readonly<Record<string, string>>

/** A mistake that was put into an example, as `expected.yaml` tells of it. */
type Planted = {
  readonly control: string
  readonly resource: string
  /** Text of the line it stands on, the first from where the resource is declared. */
  readonly marker: string
  readonly note: string
}

const examples = new URL('../../../../examples/', import.meta.url)

function textsOf(name: string): Texts {
  const folder = new URL(`${name}/`, examples)
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  )
}

function scanned(name: string) {
  const texts = textsOf(name)
  const { units, diagnostics } = readWorkload(inMemoryFiles(texts))
  return { texts, units, diagnostics, ...assess(units, controls) }
}

// While tests run, not while they are collected: what is judged earlier is covered by none of them.
const weakExample = once(() => scanned('support-assistant'))
// What the file holds is checked against the findings below.
const plantedMistakes = once(() => parse(weakExample().texts['expected.yaml'] ?? '') as readonly Planted[])
const hardenedExample = once(() => {
  const hardened = scanned('support-assistant-hardened')
  const { findings, diagnostics } = applySuppressions(hardened.findings, {
    suppressions: [],
    resources: hardened.resources,
    controls,
    today: '2026-11-24',
  })
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  return { ...hardened, findings, open, diagnostics: [...hardened.diagnostics, ...diagnostics] }
})

/** The lines that hold the marker, from where the resource is declared; none when it is not declared. */
function markedLine(texts: Texts, { resource, marker }: Planted, file: string): number | undefined {
  const lines = (texts[file] ?? '').split('\n')
  const name = resource.split('/').at(-1) ?? ''
  const from = lines.findIndex((line) => line === `  ${name}:` || line.trim() === `"${name}": {`)
  const line = lines.findIndex((text, index) => index >= from && text.includes(marker))
  return from === -1 || line === -1 ? undefined : line + 1
}

function isTold(one: Planted, { control, resource, verdict, place }: Finding): boolean {
  return (
    control.id === one.control &&
    resource.address === one.resource &&
    verdict === 'fail' &&
    place.at !== undefined &&
    place.at.line === markedLine(weakExample().texts, one, place.at.file)
  )
}

/** Controls that meet at one property, and what each says that the other does not. */
const DIFFERENT_DEFECTS: Readonly<Record<string, string>> = {
  'sagemaker/lifecycle-script-remote-code + sagemaker/lifecycle-script-secret':
    'one script fetches code that nobody checked, and holds a password',
}

describe('the support assistant', () => {
  test('is read without a complaint, as one unit', () => {
    const weak = weakExample()
    expect(weak.diagnostics).toEqual([])
    expect(weak.errors).toEqual([])
    expect(weak.units.map(({ id }) => id)).toEqual(['assistant.yaml'])
  })

  test('every planted mistake is found where it stands', () => {
    const { findings } = weakExample()
    const missed = plantedMistakes().filter((one) => !findings.some((finding) => isTold(one, finding)))
    expect(missed).toEqual([])
  })

  test('no two controls tell the same defect of one property', () => {
    const told = new Map<string, Set<string>>()
    for (const { control, place, verdict } of weakExample().findings) {
      // What is wrong with a resource as a whole is told at its type, each by a control of its own.
      if (verdict !== 'fail' || place.path === '') continue
      const key = `${place.resource} ${place.path}`
      told.set(key, (told.get(key) ?? new Set()).add(control.id))
    }
    const together = [...told.values()].map((ids) => [...ids].sort().join(' + '))
    const doubled = together.filter((ids) => ids.includes(' + ') && DIFFERENT_DEFECTS[ids] === undefined)
    expect(doubled).toEqual([])
  })

  test('no mistake is listed twice', () => {
    const names = plantedMistakes().map(({ control, resource }) => `${control} ${resource}`)
    expect([...new Set(names)]).toEqual(names)
  })

  test('the mistakes are many and of every kind', () => {
    const kinds = plantedMistakes().flatMap((one) => findControl(controls, one.control) ?? [])
    expect(kinds.length).toBeGreaterThanOrEqual(45)
    expect(new Set(kinds.flatMap(({ stages }) => stages))).toEqual(new Set(STAGES))
    expect(new Set(kinds.map(({ domain }) => domain))).toEqual(new Set(DOMAINS))
    expect([...new Set(kinds.flatMap(({ threats }) => threats))].sort()).toEqual([
      'adversarial-input',
      'data-poisoning',
      'denial-of-service',
      'model-theft',
      'prompt-injection',
      'unauthorized-access',
    ])
  })
})

/** What stays open, and why. Everything else is written so that it can be told. */
const unknowable: Readonly<Record<string, { readonly most: number; readonly reason: string }>> = {
  'bedrock/agent-guardrail-draft': { most: 1, reason: 'the version is numbered at deployment' },
  'bedrock/flow-guardrail-draft': { most: 1, reason: 'the version is numbered at deployment' },
  'bedrock/flow-alias-draft': { most: 1, reason: 'the version is numbered at deployment' },
  'sagemaker/code-repository-credentials-in-url': {
    most: 1,
    reason: 'the repository is named at deployment',
  },
  'sagemaker/code-repository-plain-http': { most: 1, reason: 'the repository is named at deployment' },
  ...Object.fromEntries(
    controls
      .filter(({ appliesTo }) => appliesTo === ACCOUNT)
      .map(({ id }) => [id, { most: 1, reason: 'no template shows the whole account' }]),
  ),
}

describe('the hardened support assistant', () => {
  const told = ({ control, resource, message }: Finding) => `${control.id} ${resource.address}: ${message}`

  test('is read without a complaint', () => {
    const { diagnostics, errors } = hardenedExample()
    expect(diagnostics).toEqual([])
    expect(errors).toEqual([])
  })

  test('has everything that the other one has', () => {
    const addressesOf = ({ units }: Pick<ReturnType<typeof scanned>, 'units'>) =>
      units.flatMap(({ resources }) => resources.map(({ address, type }) => `${address} ${type}`))
    const missing = new Set(addressesOf(weakExample()))
    for (const address of addressesOf(hardenedExample())) missing.delete(address)
    expect([...missing]).toEqual([])
  })

  test('nothing fails', () => {
    const { open } = hardenedExample()
    expect(open.filter(({ verdict }) => verdict === 'fail').map(told)).toEqual([])
  })

  test('one finding is accepted, with its reason', () => {
    const { findings } = hardenedExample()
    const accepted = findings.filter(({ suppressed }) => suppressed !== undefined)
    expect(accepted.map(({ control, suppressed }) => [control.id, suppressed?.reason])).toEqual([
      [
        'sagemaker/model-image-not-from-vpc',
        'the image is in ECR by digest; Vpc would mean a registry of our own',
      ],
    ])
  })

  test('what is unknown is told, each once', () => {
    const counts = new Map<string, number>()
    for (const { control, verdict } of hardenedExample().open) {
      if (verdict === 'unknown') counts.set(control.id, (counts.get(control.id) ?? 0) + 1)
    }
    const surprises = [...counts].filter(([id, count]) => count > (unknowable[id]?.most ?? 0))
    expect(surprises).toEqual([])
  })
})
