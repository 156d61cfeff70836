import { expect, test } from 'vitest'
import { CallError } from '../call/failure.ts'
import { meansAbsent } from './absent.ts'

const spec = {
  operation: 'GetMacieSession',
  absentOn: ['AccessDeniedException: Macie is not enabled', 'Gone'],
}

test.each([
  ['AccessDeniedException', 'Macie is not enabled.', true],
  ['AccessDeniedException', 'User: me is not authorized', false],
  ['Gone', 'whatever', true],
  ['Other', 'Macie is not enabled', false],
])('%s with `%s`', (code, message, absent) => {
  expect(meansAbsent(spec, new CallError('denied', code, { cause: new Error(message) }))).toBe(absent)
})
