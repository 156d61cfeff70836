import fc from 'fast-check'
import { examples, textOf } from './fake-examples.ts'

const pieces = Object.values(examples).flatMap(({ found, ignored }) => [...found.map(textOf), ...ignored])
const secrets = Object.values(examples).flatMap(({ found }) => found.map(([, secret]) => secret))
const glue = [
  '',
  ' ',
  '\n',
  '\r\n',
  '"',
  "'",
  ':',
  '=',
  ': ',
  '-',
  '.',
  ',',
  '@',
  '/',
  '*',
  '\\',
  '+',
  '&',
  ';',
  '(',
  ')',
  '_',
  '1',
  'a',
  'Z',
]
const names = [
  'password',
  'password: ',
  'token=',
  'Name: ',
  'Value: ',
  'secret ',
  'Bearer ',
  'Basic ',
  '--password ',
  'dob ',
]

/** Any string at all: lone surrogates, control characters, other scripts. */
export const hostileText: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 200 })

/** Examples, near misses, their halves and loose names, glued together in every way. */
export const textWithExamples: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...secrets),
      fc.constantFrom(...secrets, ...pieces).map((text) => text.slice(0, Math.floor(text.length / 2))),
      fc.constantFrom(...names),
      fc.constantFrom(...glue),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
