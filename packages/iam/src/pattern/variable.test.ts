import { expect, test } from 'vitest'
import { splitVariables } from './variable.ts'

const cases: readonly [string, ReturnType<typeof splitVariables>][] = [
  ['', []],
  ['plain', ['plain']],
  ['${a}', [{ key: 'a' }]],
  ['${ AWS:UserName }', [{ key: 'aws:username' }]],
  ['x${a}y${b}z', ['x', { key: 'a' }, 'y', { key: 'b' }, 'z']],
  ['${a}${b}', [{ key: 'a' }, { key: 'b' }]],
  ['${*}${?}${$}', [{ literal: '*' }, { literal: '?' }, { literal: '$' }]],
  ['${a', ['${a']],
  ['x${a}${b', ['x', { key: 'a' }, '${b']],
  ['x}${a}', ['x}', { key: 'a' }]],
  ["${a, 'b'}", [{ key: 'a', fallback: 'b' }]],
  ["${ A ,'b c'}", [{ key: 'a', fallback: 'b c' }]],
  ["${a,' b '}", [{ key: 'a', fallback: ' b ' }]],
  ["${a,'b,c'}", [{ key: 'a', fallback: 'b,c' }]],
  ["${a,''}", [{ key: 'a', fallback: '' }]],
  ["${a,'}", [{ key: 'a', fallback: "'" }]],
  ["${a,'b}", [{ key: 'a', fallback: "'b" }]],
  ["${a,b'}", [{ key: 'a', fallback: "b'" }]],
  ['${a,b}', [{ key: 'a', fallback: 'b' }]],
  ["${,'b'}", [{ key: '', fallback: 'b' }]],
]
test.each(cases)('%s is split at its variables', (text, pieces) => {
  expect(splitVariables(text)).toEqual(pieces)
})
