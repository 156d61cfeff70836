import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/conformance.ts'
import { nodeOf } from '../../test/conformance.ts'
import type { PolicyNode } from './node.ts'
import type { PolicyKind } from './policy.ts'
import { readPolicy } from './read.ts'

const hole: PolicyNode = { kind: 'hole', hole: { id: 'H' } }
const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' }

/** A policy of one statement, given as a tree. */
function read(statement: PolicyNode, kind: PolicyKind = 'identity', Version = '2012-10-17') {
  return readPolicy(
    {
      kind: 'map',
      entries: [
        { key: 'Version', value: nodeOf(Version) },
        { key: 'Statement', value: statement },
      ],
    },
    kind,
  )
}

const messages = (statement: Json, kind?: PolicyKind) =>
  read(nodeOf(statement), kind).diagnostics.map(({ message }) => message)

describe('a statement of which nothing is known', () => {
  const cases: readonly [PolicyKind, boolean, boolean][] = [
    ['identity', true, false],
    ['trust', false, true],
    ['resource', true, true],
  ]
  test.each(cases)(
    'of a policy of the kind %s has resource: %s, principal: %s',
    (kind, resource, principal) => {
      for (const node of [hole, { kind: 'text', parts: ['x', { id: 'H' }] } as const, nodeOf(5)]) {
        const { policy } = read({ kind: 'list', items: [node, nodeOf({ ...allow, Principal: '*' })] }, kind)
        const [statement, next] = policy.statements
        expect(statement).toMatchObject({ id: '#0', effect: undefined, conditions: [{ kind: 'opaque' }] })
        expect(statement?.action.patterns.map(({ pattern }) => pattern.certain)).toEqual([false])
        expect(statement?.action.negated).toBe(false)
        expect(statement?.resource !== undefined).toBe(resource)
        expect(statement?.principal !== undefined).toBe(principal)
        expect(next).toMatchObject({ id: '#1', effect: 'Allow' })
      }
    },
  )

  test('keeps the hole that stands for it', () => {
    expect(read(hole).policy.statements[0]?.action.patterns[0]?.pattern.text).toBe('${H}')
    expect(read(hole).diagnostics).toEqual([])
    expect(read({ kind: 'text', parts: ['x', { id: 'H' }] }).diagnostics).toEqual([])
  })
})

describe('a diagnostic says what is there', () => {
  const cases: readonly [Json, string][] = [
    [5, 'a statement must be a map, not a number'],
    [null, 'a statement must be a map, not null'],
    [[[]], 'a statement must be a map, not a list'],
    [{ ...allow, Effect: {} }, '`Effect` must be a string, not a map'],
    [{ ...allow, Effect: [] }, '`Effect` must be a string, not a list'],
    [{ ...allow, Action: true }, '`Action` must be a string, not a boolean'],
    [{ ...allow, Effect: 'allow' }, '`allow` is neither `Allow` nor `Deny`'],
    [{ ...allow, Sid: 5 }, '`Sid` must be a string, not a number'],
  ]
  test.each(cases)('%j: %s', (statement, message) => {
    expect(messages(statement)).toContain(message)
  })

  test('an effect that is not known is no error', () => {
    expect(messages({ ...allow, Effect: '<<Effect>>' })).toEqual([])
  })
})

test('an element that is written twice leaves the effect open only if it is the effect', () => {
  const twice = (key: string, value: string) => {
    const node = nodeOf(allow)
    const entries = node.kind === 'map' ? [...node.entries, { key, value: nodeOf(value) }] : []
    return read({ kind: 'map', entries }).policy.statements[0]
  }
  expect(twice('Effect', 'Allow')?.effect).toBeUndefined()
  expect(twice('Action', 's3:*')?.effect).toBe('Allow')
  expect(twice('Action', 's3:*')?.conditions.map(({ kind }) => kind)).toEqual(['opaque'])
})

test('a Sid that says nothing is replaced by the position', () => {
  const id = (Sid: Json) => read(nodeOf({ ...allow, Sid })).policy.statements[0]?.id
  expect([id('A'), id(''), id('<<Sid>>'), id(5)]).toEqual(['A', '#0', '#0', '#0'])
})

test('both an element and its negation are neither', () => {
  const [statement] = read(nodeOf({ ...allow, NotAction: 'sqs:*' })).policy.statements
  expect(statement?.action.negated).toBe(false)
  expect(statement?.action.patterns.map(({ pattern }) => pattern.certain)).toEqual([false])
})

describe('while the version is not known', () => {
  const certain = (Resource: string, Version: string) =>
    read(nodeOf({ ...allow, Resource }), 'identity', Version).policy.statements[0]?.resource?.patterns.map(
      ({ pattern }) => pattern.text,
    )
  test('a text that may hold a variable is open', () => {
    expect(certain('a${b}', '<<Version>>')).not.toEqual(['a${b}'])
    expect(certain('a${b}', '2012-10-17')).toEqual(['a${b}'])
    expect(certain('a$b', '<<Version>>')).toEqual(['a$b'])
    expect(certain('<<A>>b', '<<Version>>')).toEqual(['${A}b'])
    expect(certain('<<A>>${b}', '<<Version>>')).not.toEqual(['${A}${b}'])
  })
})

test('a list of more items than AWS stores is read to its limit', () => {
  const Action = Array.from({ length: 10_001 }, (_, index) => `s3:A${index}`)
  const { policy, diagnostics } = read(nodeOf({ ...allow, Action }))
  expect(policy.statements[0]?.action.patterns.length).toBe(10_001)
  expect(policy.statements[0]?.action.patterns.at(-1)?.pattern.certain).toBe(false)
  expect(policy.statements[0]?.action.patterns.at(-2)?.pattern.text).toBe('s3:A9999')
  expect(diagnostics.map(({ code }) => code)).toContain('too-many')
  expect(
    read(nodeOf({ ...allow, Action: Action.slice(1) })).diagnostics.map(({ code }) => code),
  ).not.toContain('too-many')
})

test('a text that is longer than AWS stores is not read', () => {
  const codes = (Action: string) => read(nodeOf({ ...allow, Action })).diagnostics.map(({ code }) => code)
  expect(codes('x'.repeat(40_001))).toContain('too-long')
  const { policy } = read(nodeOf({ ...allow, Action: 'x'.repeat(40_001) }))
  expect(policy.statements[0]?.action.patterns[0]?.pattern.certain).toBe(false)
})
