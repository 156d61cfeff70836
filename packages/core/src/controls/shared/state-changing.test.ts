import { expect, it } from 'vitest'
import { soundsStateChanging } from './state-changing.ts'

it.each([
  ['cancelOrder', true],
  ['send_mail', true],
  ['Pay', true],
  ['delete-account', true],
  ['_setLimit', true],
  ['getOrder', false],
  ['settings', false],
  ['paymentHistory', false],
  ['', false],
])('%s: %s', (name, expected) => {
  expect(soundsStateChanging(name)).toBe(expected)
})
