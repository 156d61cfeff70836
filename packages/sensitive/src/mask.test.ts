import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText, textWithExamples } from '../test/arbitraries.ts'
import { examples, filler, substitution, textOf } from '../test/fake-examples.ts'
import { findSensitive } from './find.ts'
import { mask } from './mask.ts'

const anyText = fc.oneof(hostileText, textWithExamples)
const lineEnds = (text: string) =>
  [...text.matchAll(/[\r\n\u2028\u2029]/g)].map(({ 0: end, index }) => [end, index])
const runs = { numRuns: 500 }

describe('mask', () => {
  it('keeps the length and every line end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(mask(text)).toHaveLength(text.length)
        expect(lineEnds(mask(text))).toEqual(lineEnds(text))
      }),
      runs,
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom({}, { minConfidence: 'low' } as const), (text, options) => {
        expect(mask(mask(text, options), options)).toBe(mask(text, options))
      }),
      runs,
    )
  })

  it('lets no more than four letters and digits of a match through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = mask(text, { minConfidence: 'low' })
        for (const { start, end } of findSensitive(text)) {
          expect(masked.slice(start, end).replace(/[^A-Za-z0-9]/g, '').length).toBeLessThanOrEqual(4)
        }
      }),
      runs,
    )
  })

  it('leaves what no match covers', () => {
    for (const example of Object.values(examples).flatMap(({ found }) => found)) {
      const [before, secret] = example
      const masked = mask(textOf(example), { minConfidence: 'low' })
      expect(masked).not.toContain(secret)
      expect(masked).toHaveLength(textOf(example).length)
      expect(before.startsWith(masked.slice(0, 3)) || before.length < 3 || masked.includes('*')).toBe(true)
    }
  })

  it.each([
    [`id: AK${'IA'}${filler(16).toUpperCase()} # x`, `id: AKIA${'*'.repeat(16)} # x`],
    ['mail jane.doe@example.com now', 'mail ****.***@*******.*** now'],
    ["password: 'p4ss-W0rd!'", "password: '**********'"],
    ['DB_PASSWORD=Tr0ub4dor&3 next', 'DB_PASSWORD=*********** next'],
    [`postgres://app:${'Tr0ub4dor'}@db/app`, 'postgres://app:*********@db/app'],
    ['from 8.8.8.8, born 1970-01-31', 'from 8.8.8.8, born 1970-01-31'],
    [`password: ${substitution('Password')}`, `password: ${substitution('Password')}`],
    ['nothing to hide', 'nothing to hide'],
    ['', ''],
  ])('turns %j into %j', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it('keeps the lines of a private key and hides all between its marks', () => {
    const [begin, end] = [`-----BEGIN ${'PRIVATE'} KEY-----`, `-----END ${'PRIVATE'} KEY-----`]
    const text = `${begin}\n${filler(64)}\r\n${filler(20)}\n${end}\n`
    expect(mask(text)).toBe(`${begin}\n${'*'.repeat(64)}\r\n${'*'.repeat(20)}\n${end}\n`)
  })

  it('hides low personal data when asked', () => {
    expect(mask('from 8.8.8.8', { minConfidence: 'low' })).toBe('from *.*.*.*')
    expect(mask('a@example.com', { kinds: ['secret'] })).toBe('a@example.com')
  })
})
