/// <reference types="node" />

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import configSchema from '../../../../spec/schemas/config.schema.json' with { type: 'json' }
import { ownSchema } from '../../test/support/json-schema.ts'
import { readConfig } from './suppress-config.ts'

const read = (text: string) => readConfig(text, 'parapet.yaml')
const told = (text: string): readonly string[] =>
  read(text).diagnostics.map(
    ({ code, message, location }) => `${location?.line}:${location?.column} ${code} ${message}`,
  )

test('units that are deployed together', () => {
  const { config, diagnostics } = read(`units:
  - name: production
    members: [network.yaml, 'stacks/*']
    account: '012345678901'
    region: eu-west-1
    parameters: { Stage: prod, Size: 3 }
  - name: tests
    members: [test.yaml]
`)
  expect(diagnostics).toEqual([])
  expect(config.deployments).toMatchObject([
    {
      name: 'production',
      members: [{ pattern: 'network.yaml', at: { line: 3, column: 15 } }, { pattern: 'stacks/*' }],
      account: '012345678901',
      region: 'eu-west-1',
      parameters: new Map([
        ['Stage', 'prod'],
        ['Size', '3'],
      ]),
    },
    { name: 'tests', parameters: new Map() },
  ])
})

test.each([
  ['units: all', ['1:8 config-wrong-type `units` must be a list, so it was not read']],
  ['units: [a]', ['1:9 config-wrong-type a unit must be a map, so it was not read']],
  ['units: [{ name: a }]', ['1:9 config-wrong-type a unit needs a `name` and `members`, so it was not read']],
  [
    'units: [{ members: [a] }]',
    ['1:9 config-wrong-type a unit needs a `name` and `members`, so it was not read'],
  ],
  [
    'units: [{ name: a, members: b }]',
    [
      '1:29 config-wrong-type `members` must be a list of units',
      '1:9 config-wrong-type a unit needs a `name` and `members`, so it was not read',
    ],
  ],
  ['units: [{ name: a, members: [b, [c]] }]', ['1:33 config-wrong-type a member must be the id of a unit']],
  [
    'units: [{ name: a, members: [b], account: 12 }]',
    ['1:43 config-wrong-type `account` must be the twelve digits of an account, in quotes'],
  ],
  [
    'units: [{ name: a, members: [b], region: europe }]',
    ['1:42 config-wrong-type `region` must be a Region such as `eu-west-1`'],
  ],
  [
    'units: [{ name: a, members: [b], parameters: [x] }]',
    ['1:46 config-wrong-type `parameters` must be a map of names to values'],
  ],
  [
    'units: [{ name: a, members: [b], parameters: { P: [x] } }]',
    ['1:51 config-wrong-type the value of parameter `P` must be text'],
  ],
  [
    'units: [{ name: a, members: [b], acount: x }]',
    [
      '1:34 config-unknown-key `acount` is no setting here and was ignored; there are `name`, `members`, `account`, `region`, `parameters`',
    ],
  ],
  [
    'units: [{ name: a, members: [b] }, { name: a, members: [c] }]',
    ['1:36 config-wrong-type there is a unit `a` already'],
  ],
  ['units:', []],
])('%s', (text, problems) => {
  expect(told(text)).toEqual(problems)
})

test('never throws', () => {
  fc.assert(fc.property(fc.json(), (json) => read(`{"units": ${json}}`).diagnostics.length >= 0))
})

test.each(['support-assistant', 'support-assistant-hardened', 'support-assistant-terraform'])(
  'the settings of %s fit the schema and are read without a complaint',
  (example) => {
    const file = new URL(`../../../../examples/${example}/parapet.yaml`, import.meta.url)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const validate = ownSchema(configSchema)
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
    expect(read(text).diagnostics).toEqual([])
  },
)

test.each([
  [
    'units: [{ name: a, members: [b], account: "111122223333", region: eu-west-1, parameters: { P: 1 } }]',
    true,
  ],
  ['units: [{ name: a, members: [b], account: 111122223333 }]', false],
  ['units: [{ name: a }]', false],
  ['units: [{ name: a, members: [b], where: c }]', false],
  ['suppressions: [{ control: a, reason: b, expires: 2027-06-30 }]', true],
  ['suppressions: [{ control: a }]', false],
  ['accepted-paths: [{ from: a, reason: b }]', true],
  ['accepted-paths: [{ reason: b }]', false],
  ['unit: []', false],
])('the schema and %s', (text, fits) => {
  expect(ownSchema(configSchema)(parse(text))).toBe(fits)
})
