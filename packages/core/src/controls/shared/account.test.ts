import { expect, test } from 'vitest'
import { buildGraph, relationRules } from '../../relations/index.ts'
import { accountsOf } from '../../scan/accounts.ts'
import { recognize } from '../../scan/recognize.ts'
import { ResourceView } from '../../view/index.ts'
import type { Knowledge, Resource, Unit, Value } from '../../workload/index.ts'
import { World } from '../../workload/index.ts'
import { isOnInAccount } from './account.ts'

const scalar = (value: string): Value => ({ kind: 'scalar', value })

function resource(unit: string, type: string, rest: Partial<Resource> = {}): Resource {
  const address = type.split('::').at(-1) ?? ''
  const scope = { partition: scalar('aws'), account: scalar('111122223333'), region: scalar('eu-west-1') }
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope,
    names: [],
    properties: { kind: 'map', entries: new Map() },
    ...rest,
  }
}

function unit(id: string, resources: readonly Resource[], knowledge: Knowledge = 'partial'): Unit {
  return {
    id,
    source: 'aws',
    files: [],
    resources,
    exports: [],
    outputs: new Map(),
    knowledge: 'none',
    knowledgeOf: new Map([[DETECTOR, knowledge]]),
  }
}

const DETECTOR = 'AWS::GuardDuty::Detector'
const notebook = (id: string): Resource => resource(id, 'AWS::SageMaker::NotebookInstance')

function judged(units: readonly Unit[], rest: Partial<Parameters<typeof isOnInAccount>[1]> = {}) {
  const graph = buildGraph(units, relationRules)
  const [account] = accountsOf(graph, recognize(graph))
  if (account === undefined) throw new Error('no account')
  const view = new ResourceView(account, new World(), graph)
  return isOnInAccount(view, { types: [DETECTOR], noun: 'detector', settle: 'look', ...rest })
}

const elsewhere = { account: scalar('444455556666'), region: scalar('eu-west-1'), partition: scalar('aws') }
const otherRegion = { account: scalar('111122223333'), region: scalar('us-east-1'), partition: scalar('aws') }

test.each<[string, readonly Unit[], string]>([
  ['in the unit', [unit('u', [notebook('u'), resource('u', DETECTOR)])], 'pass'],
  ['not in a template', [unit('u', [notebook('u')])], 'unknown'],
  ['in no list of the Region', [unit('u', [notebook('u')], 'complete')], 'fail'],
  ['a list that was denied', [unit('u', [notebook('u')], 'none')], 'unknown'],
  [
    'in another unit of the account and Region',
    [unit('u', [notebook('u')]), unit('v', [resource('v', DETECTOR)])],
    'pass',
  ],
  [
    'in another account',
    [unit('u', [notebook('u')]), unit('v', [resource('v', DETECTOR, { scope: elsewhere })])],
    'unknown',
  ],
  [
    'in another Region',
    [unit('u', [notebook('u')], 'complete'), unit('v', [resource('v', DETECTOR, { scope: otherRegion })])],
    'fail',
  ],
])('%s', (_, units, verdict) => {
  expect(judged(units).verdict).toBe(verdict)
})

test('a list of one Region says nothing of a service that another Region holds', () => {
  expect(judged([unit('u', [notebook('u')], 'complete')], { listedElsewhere: true }).verdict).toBe('unknown')
})

test('what serves every Region is found in another one', () => {
  const units = [unit('u', [notebook('u')]), unit('v', [resource('v', DETECTOR, { scope: otherRegion })])]
  expect(judged(units, { serves: () => true }).verdict).toBe('pass')
})

test('the unit that may hold it is named, and how to say that it does', () => {
  const units = [unit('u', [notebook('u')]), unit('v', [resource('v', DETECTOR, { scope: elsewhere })])]
  expect(judged(units).message).toContain('`v`')
  expect(judged(units).settle).toContain('`units`')
})
