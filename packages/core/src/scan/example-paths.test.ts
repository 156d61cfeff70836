import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { once } from '../../test/support/once.ts'
import { controls } from '../controls/index.ts'
import { factsOf, type PathLimits } from '../paths/index.ts'
import { readWorkload } from '../sources/index.ts'
import { assess } from './assess.ts'
import { type PathReport, reportPaths } from './path-report.ts'
import { readConfig } from './suppress-config.ts'

type Texts = Readonly<Record<string, string>>

const examples = new URL('../../../../examples/', import.meta.url)

function textsOf(name: string): Texts {
  const folder = new URL(`${name}/`, examples)
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  )
}

function pathsOf(texts: Texts, limits?: PathLimits): PathReport {
  const { units } = readWorkload(inMemoryFiles(texts))
  const { graph, findings } = assess(units, controls, 'open')
  const { config } = readConfig(texts['parapet.yaml'] ?? '', 'parapet.yaml')
  return reportPaths(graph, {
    facts: factsOf(graph),
    findings,
    accepted: config.acceptedPaths,
    today: '2026-11-24',
    ...(limits && { limits }),
  })
}

const weak = once(() => pathsOf(textsOf('support-assistant')))

const short = (id: string): string => id.replace('assistant.yaml#', '')
const keysOf = ({ paths }: PathReport): readonly string[] =>
  paths.map(({ start, goal, asset }) => `${short(start.id)} ${goal.id} ${short(asset)}`)

describe('the example', () => {
  test.each([
    ['prompt-injection', 'internet hijack-agent SupportAgent'],
    ['prompt-injection', 'account:444455556666 hijack-agent SupportAgent'],
    ['prompt-injection', 'content:HelpCenterDataSource hijack-agent SupportAgent'],
    ['prompt-injection', 'dependency:Tools/AgentImages hijack-agent Tools/ReturnsAgent'],
    ['unauthorized-access', 'internet take-account account'],
    ['unauthorized-access', 'internet read-prompts CaptureBucket'],
    ['data-poisoning', 'account:444455556666 poison-training-data DocumentsBucket'],
    ['data-poisoning', 'notebook:Ml/AnalysisNotebook poison-training-data TrainingDataBucket'],
    ['model-theft', 'notebook:Ml/AnalysisNotebook steal-model ModelBucket'],
    ['model-theft', 'internet extract-model Ml/RankerEndpoint'],
    ['adversarial-input', 'internet disable-guardrail AssistantGuardrail'],
    ['denial-of-service', 'internet run-up-cost account'],
  ])('has a path of %s: %s', (threat, key) => {
    const path = weak().paths[keysOf(weak()).indexOf(key)]
    expect(path?.threats).toContain(threat)
  })

  test('has a line for every step', () => {
    const hops = weak().paths.flatMap(({ derivations }) => derivations.flatMap((one) => one.hops))
    expect(hops.filter(({ at }) => at === undefined)).toEqual([])
  })

  test('tells no more than three ways of a path, and no path twice', () => {
    const { paths } = weak()
    expect(Math.max(...paths.map(({ derivations }) => derivations.length))).toBeLessThanOrEqual(3)
    expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length)
  })

  test('names where it did not look, when there are too many paths', () => {
    const { paths, diagnostics } = pathsOf(textsOf('support-assistant'), { moves: 1000, paths: 1 })
    expect(new Set(paths.map(({ start }) => start.id))).toEqual(new Set(['internet']))
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['attack-paths-limit', expect.stringContaining('anybody with an AWS account and of 7 other starting')],
    ])
  })

  test('loses exactly the promised paths without its first choke point', () => {
    const [first] = weak().chokePoints
    expect(first?.fact.text).toBe('`Anything` of `OrderToolsRole` allows `*` on `*`')
    expect(first?.finding?.control.id).toBe('iam/administrator')
    const texts = textsOf('support-assistant')
    const statement = `              - Sid: Anything
                Effect: Allow
                Action: '*'
                Resource: '*'
`
    const changed = (texts['assistant.yaml'] ?? '').replace(statement, '              []\n')
    const left = new Set(pathsOf({ ...texts, 'assistant.yaml': changed }).paths.map(({ id }) => id))
    const gone = weak().paths.filter(({ id }) => !left.has(id))
    expect(gone.map(({ id }) => id).sort()).toEqual([...(first?.cuts ?? [])].sort())
  })
})

describe('the hardened example', () => {
  const hardened = once(() => pathsOf(textsOf('support-assistant-hardened')))

  test('has no path that nobody accepted', () => {
    const open = hardened().paths.filter(({ accepted }) => accepted === undefined)
    expect(keysOf({ ...hardened(), paths: open })).toEqual([])
    expect(hardened().chokePoints).toEqual([])
  })

  test('accepts no path that is not there', () => {
    expect(hardened().diagnostics).toEqual([])
  })
})
