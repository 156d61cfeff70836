import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseHcl } from '../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { once } from '../../test/support/once.ts'
import { controls } from '../controls/index.ts'
import { readWorkload } from '../sources/index.ts'
import { assess } from './assess.ts'
import type { Finding } from './finding.ts'

const examples = new URL('../../../../examples/', import.meta.url)

function textsOf(name: string): Readonly<Record<string, string>> {
  const folder = new URL(`${name}/`, examples)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  )
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]))
}

function scanned(name: string) {
  const texts = textsOf(name)
  const { units, diagnostics } = readWorkload(inMemoryFiles(texts), { parseHcl })
  return { texts, units, diagnostics, ...assess(units, controls) }
}

// While tests run, not while they are collected: what is judged earlier is covered by none of them.
const cloudFormation = once(() => scanned('support-assistant'))
const terraform = once(() => scanned('support-assistant-terraform'))
/** The logical id by Terraform address. */
// What the file holds is checked against the resources below.
const names = once(() => parse(terraform().texts['names.yaml'] ?? '') as Readonly<Record<string, string>>)

/** What only one of the two has, and why. */
const onlyThere: Readonly<Record<string, string>> = {
  Network: 'a nested stack is a resource, a module is none',
  Ml: 'a nested stack is a resource, a module is none',
  Tools: 'a nested stack is a resource, a module is none',
  'aws_sns_topic_subscription.alerts': 'the template writes the subscription inside of the topic',
}

/** How often each control says what of each thing, under the names of the template. */
function tally(
  findings: readonly Finding[],
  nameOf: (address: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { control, resource, verdict } of findings) {
    const key = `${control.id} ${nameOf(resource.address)} ${verdict}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

describe('the support assistant in Terraform', () => {
  test('is read without a complaint, as one unit', () => {
    const { diagnostics, errors, units } = terraform()
    expect(diagnostics).toEqual([])
    expect(errors).toEqual([])
    expect(units.map(({ id, source }) => [id, source])).toEqual([['.', 'terraform']])
  })

  test('has the resources of the templates, under the names in names.yaml', () => {
    const addressesOf = ({ units }: Pick<ReturnType<typeof scanned>, 'units'>): readonly string[] =>
      units.flatMap(({ resources }) => resources.map(({ address }) => address))
    const here = addressesOf(terraform()).map((address) => names()[address] ?? address)
    const there = addressesOf(cloudFormation())
    const alone = [
      ...here.filter((name) => !there.includes(name)),
      ...there.filter((name) => !here.includes(name)),
    ]
    expect(alone.sort()).toEqual(Object.keys(onlyThere).sort())
    expect(new Set(here).size).toBe(here.length)
  })

  test('has resources of the same types', () => {
    const typesOf = ({ units }: Pick<ReturnType<typeof scanned>, 'units'>): ReadonlyMap<string, string> =>
      new Map(
        units.flatMap(({ resources }) => resources.map(({ address, type }) => [address, type] as const)),
      )
    const [here, there] = [typesOf(terraform()), typesOf(cloudFormation())]
    const other = Object.entries(names()).filter(([address, name]) => here.get(address) !== there.get(name))
    expect(other).toEqual([])
  })

  test('gives the same controls on the same things', () => {
    const here = tally(terraform().findings, (address) => names()[address] ?? address)
    const there = tally(cloudFormation().findings, (address) => address)
    const keys = new Set([...here.keys(), ...there.keys()])
    const different = [...keys].filter((key) => here.get(key) !== there.get(key))
    expect(different).toEqual([])
  })

  test('places every finding at code', () => {
    const lost = terraform().findings.filter(
      ({ place }) => place.at === undefined || !place.at.file.endsWith('.tf'),
    )
    expect(lost.map(({ control, resource }) => `${control.id} ${resource.address}`)).toEqual([])
  })
})
