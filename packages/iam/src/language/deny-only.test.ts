import { describe, expect, test } from 'vitest'
import type { PolicyNode } from './node.ts'
import { readPolicy, readPolicyText } from './read.ts'

const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }
const text = (value: string): PolicyNode => ({ kind: 'scalar', value })
const hole = (id: string): PolicyNode => ({ kind: 'hole', hole: { id } })

function map(entries: Readonly<Record<string, PolicyNode>>): PolicyNode {
  return { kind: 'map', entries: Object.entries(entries).map(([key, value]) => ({ key, value })) }
}

function read(statement: object) {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statement }, undefined, 1), 'rcp')
}

describe('what AWS refuses in a resource control policy', () => {
  test('is told where it is written', () => {
    const { diagnostics } = read({
      ...deny,
      Principal: { AWS: ['*', '111122223333'] },
      Action: ['s3:*', '*'],
    })
    expect(diagnostics.map(({ message, at }) => [at?.line, message.slice(0, 20)])).toEqual([
      [13, '`*` does not name on'],
      [8, 'the principal of a r'],
    ])
  })

  test('is a hole, beside which the rest still stands', () => {
    const { policy } = read({ ...deny, Principal: { AWS: ['*', '111122223333'] }, Action: ['s3:*', 's?:*'] })
    const [statement] = policy.statements
    expect(statement?.principal?.principals.map(({ kind }) => kind)).toEqual(['anyone', 'unknown'])
    expect(statement?.action.patterns.map(({ pattern }) => pattern.certain)).toEqual([true, false])
    expect(statement?.conditions).toEqual([])
  })

  test('is not what is not known', () => {
    const statement = map({
      Effect: hole('Effect'),
      Principal: map({ AWS: hole('Who') }),
      Action: { kind: 'text', parts: [{ id: 'Service' }, ':*'] },
      Resource: text('*'),
    })
    const { diagnostics } = readPolicy(map({ Version: text('2012-10-17'), Statement: statement }), 'rcp')
    expect(diagnostics).toEqual([])
  })
})
