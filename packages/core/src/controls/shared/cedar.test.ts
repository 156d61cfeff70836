import fc from 'fast-check'
import { expect, it } from 'vitest'
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
  expect(permitsEverything(text)).toBe(expected)
})

it('never fails on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '/', ';', '@', 'a', '\n', ')') }), (text) => {
      expect(typeof permitsEverything(text)).toBe('boolean')
    }),
  )
})
