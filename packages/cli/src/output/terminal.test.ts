import { expect, test } from 'vitest'
import { usesColor, widthOfTerminal } from './terminal.ts'

const tty = { isTTY: true, columns: 90 }

test.each([
  [true, {}, tty, true],
  [true, {}, {}, false],
  [false, { FORCE_COLOR: '1' }, tty, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, tty, false],
  [true, { NO_COLOR: '' }, tty, true],
  [true, { FORCE_COLOR: '1' }, {}, true],
  [true, { FORCE_COLOR: '0' }, tty, false],
  [true, { TERM: 'dumb' }, tty, false],
] as const)('color %j with %j on %j: %j', (color, env, stream, expected) => {
  expect(usesColor({ color, env, stream })).toBe(expected)
})

test.each([
  [tty, 90],
  [{ isTTY: true, columns: 0 }, 100],
  [{ isTTY: true, columns: 10 }, 40],
  [{ isTTY: true, columns: 999 }, 200],
  [{ columns: 90 }, 100],
])('the width of %j', (stream, expected) => {
  expect(widthOfTerminal({ color: true, env: {}, stream })).toBe(expected)
})
