import { expect, it } from 'vitest'
import type { MapValue, Value } from '../../workload/index.ts'
import { readJsonTexts } from './read-json-texts.ts'

const type = 'AWS::OpenSearchServerless::SecurityPolicy'
const withPolicy = (policy: Value): MapValue => ({ kind: 'map', entries: new Map([['Policy', policy]]) })
const text = (value: string): Value => ({ kind: 'scalar', value })
const read = (policy: Value, of = type): Value | undefined =>
  readJsonTexts(withPolicy(policy), of).properties.entries.get('Policy')

it('reads the JSON of a property that holds it as text', () => {
  expect(read(text('{"AWSOwnedKey":true}'))).toMatchObject({ kind: 'map' })
})

it('leaves other types and what is no text alone', () => {
  expect(read(text('{"AWSOwnedKey":true}'), 'AWS::SQS::Queue')).toEqual(text('{"AWSOwnedKey":true}'))
  const hole: Value = { kind: 'unresolved', symbol: { id: 'Policy' }, reason: 'parameter' }
  expect(read(hole)).toEqual(hole)
})

it('keeps a text that is no JSON, and says so', () => {
  const { properties, diagnostics } = readJsonTexts(withPolicy(text('{"AWSOwnedKey":')), type)
  expect(properties.entries.get('Policy')).toEqual(text('{"AWSOwnedKey":'))
  expect(diagnostics.length).toBeGreaterThan(0)
})
