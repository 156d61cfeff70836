import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { decodeBase64, scriptText } from './script-text.ts'

const textOf = (content: string) =>
  scriptText(
    viewOf(
      `  Config:\n    Type: AWS::SageMaker::StudioLifecycleConfig\n    Properties: { StudioLifecycleConfigContent: ${content} }`,
      'Config',
    ).at('StudioLifecycleConfigContent'),
  )

test.each([
  ['IyEvYmluL2Jhc2g=', '#!/bin/bash'],
  ['!Base64 "#!/bin/bash"', '#!/bin/bash'],
  ['!Base64 { "Fn::Sub": "echo ${P}" }', 'echo ${P}'],
  ['!Ref P', undefined],
  ['[a]', undefined],
])('%s', (content, text) => {
  expect(textOf(content)).toBe(text)
})

test.each([
  ['', undefined],
  ['abc', undefined],
  ['ab!=', undefined],
  ['echo', undefined],
  ['AAAA', undefined],
  ['aGFs\n bG8=', 'hallo'],
])('decodeBase64 %j', (encoded, text) => {
  expect(decodeBase64(encoded)).toBe(text)
})

/** Base64 by the definition of RFC 4648: six bits of the bytes at a time. */
function encodeBase64(text: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const bytes = encodeURIComponent(text).replaceAll(/%(..)|(.)/gs, (_, hex?: string, plain?: string) =>
    (hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16)).toString(2).padStart(8, '0'),
  )
  const groups = bytes.match(/.{1,6}/g) ?? []
  const encoded = groups.map((group) => digits.charAt(Number.parseInt(group.padEnd(6, '0'), 2))).join('')
  return encoded.padEnd(Math.ceil(encoded.length / 4) * 4, '=')
}

test('decodes what was encoded, if it is text', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => !/\p{Cc}/u.test(one))
  fc.assert(
    fc.property(text, (one) => {
      expect(decodeBase64(encodeBase64(one))).toBe(one)
    }),
  )
})
