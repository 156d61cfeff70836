import { expect, test } from 'vitest'
import { embeddedJson } from '../../../cli/src/commands/scan/html.ts'
import { hostile } from '../../fixtures/hostile.ts'
import { readEmbedded } from './read-embedded.ts'

test.each(['', 'null', '"parapet:data"', '{}', '{"version":"2.0"}', '[', '{"version":"1.0","findings":3}'])(
  '%s is no report',
  (text) => {
    expect(readEmbedded(text)).toBeUndefined()
  },
)

test('what is embedded comes out as it went in', () => {
  expect(readEmbedded(embeddedJson(hostile()))).toEqual(hostile())
})
