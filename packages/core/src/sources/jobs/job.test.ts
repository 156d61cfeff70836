import { expect, test } from 'vitest'
import type { Resource, Value } from '../../workload/index.ts'
import { jobResource } from './job.ts'

const at = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }
const unknown = (id: string): Value => ({ kind: 'unresolved', symbol: { id }, reason: 'environment' })
const owner: Resource = {
  id: 'u#Machine',
  unit: 'u',
  address: 'Machine',
  type: 'AWS::StepFunctions::StateMachine',
  scope: { partition: unknown('p'), account: unknown('a'), region: unknown('r') },
  names: ['n'],
  properties: { kind: 'map', entries: new Map() },
}
const type = 'AWS::SageMaker::TrainingJob'
const job = { name: 'Train', type, settle: 'look' }

test('a job lives below its owner, and has no more than its owner tells', () => {
  const { properties, ...resource } = jobResource(owner, job)
  const { unit, scope } = owner
  expect(resource).toStrictEqual({
    id: 'u#Machine/Train',
    unit,
    address: 'Machine/Train',
    type,
    scope,
    names: [],
  })
  expect(properties).not.toHaveProperty('at')
})

test('a job is there when its owner is, and has the origin of its owner', () => {
  const told = {
    origin: { construct: 'S/Machine' },
    existsWhen: { kind: 'opaque', symbol: 'c' },
    metadata: { kind: 'map', entries: new Map() },
    at,
  } as const
  expect(jobResource({ ...owner, ...told }, job)).toMatchObject(told)
  const own = { ...at, line: 7 }
  expect(jobResource({ ...owner, ...told }, { ...job, at: own }).at).toEqual(own)
})

test('of parameters that are no map nothing is known', () => {
  const { properties } = jobResource(owner, { ...job, at, properties: unknown('x') })
  expect(properties.at).toEqual(at)
  expect(properties.entries.get('RoleArn')).toEqual({
    kind: 'unresolved',
    symbol: { id: 'Train.RoleArn' },
    reason: 'dynamic',
    at,
    settle: 'look',
  })
})

test('a type without a schema has no properties', () => {
  expect(jobResource(owner, { ...job, type: 'AWS::None::Such' }).properties.entries.size).toBe(0)
})

test('parameters have the types of their properties', () => {
  const entries = new Map<string, Value>([['EnableNetworkIsolation', { kind: 'scalar', value: 'true' }]])
  const { properties } = jobResource(owner, { ...job, properties: { kind: 'map', entries } })
  expect(properties.entries.get('EnableNetworkIsolation')).toMatchObject({ value: true })
})
