import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Truth, UnresolvedPart } from '../../workload/index.ts'
import { permitsEverything } from './cedar.ts'

it.each([
  ['permit(principal, action, resource);', true],
  ['permit (\n  principal, // anybody\n  action,\n  resource\n);', true],
  ['@id("all") permit(principal, action, resource);', true],
  ['permit(principal, action, resource) when { true };', true],
  ['forbid(principal, action, resource); permit(principal, action, resource);', true],
  ['permit(principal, action, resource)', true],
  ['forbid(principal, action, resource);', false],
  ['permit(principal == User::"alice", action, resource);', false],
  ['permit(principal, action, resource) when { principal.name == "a;b" };', false],
  ['permit(principal, action, resource) unless { context.risky };', false],
  ['// permit(principal, action, resource);', false],
  ['permit(principal is User, action, resource == Gateway::"permit(principal,action,resource);");', false],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(permitsEverything([text])).toBe(expected)
})

const hole: UnresolvedPart = { kind: 'unresolved', symbol: { id: 'Gateway.Arn' }, reason: 'reference' }

it.each<[string, Parameters<typeof permitsEverything>[0], Truth]>([
  ['the ARN of a resource', ['permit(principal, action, resource == Gateway::"', hole, '");'], false],
  ['beside a permission of everything', ['permit(principal, action, resource); // ', hole], true],
  ['in a comment', ['permit(principal == User::"a", action, resource); // ', hole], false],
  ['as a condition', ['permit(principal, action, resource) ', hole, ';'], undefined],
  ['before a policy', [hole, ' forbid(principal, action, resource);'], undefined],
  ['the whole', [hole], undefined],
  ['a text that looks like a hole', ['\ue000forbid(principal, action, resource);'], false],
])('a hole: %s', (_, parts, expected) => {
  expect(permitsEverything(parts)).toBe(expected)
})

it('never fails on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '/', ';', '@', 'a', '\n', ')') }), (text) => {
      expect(typeof permitsEverything([text])).toBe('boolean')
    }),
  )
})
