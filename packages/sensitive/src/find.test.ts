import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText, textWithExamples } from '../test/arbitraries.ts'
import { examples, textOf } from '../test/fake-examples.ts'
import { findSensitive } from './find.ts'
import { mask } from './mask.ts'
import { createSource } from './recognizer.ts'
import { recognizers } from './recognizers/index.ts'

type Line = (typeof examples)[keyof typeof examples]['found'][number]

/** Two examples with an empty line between, and where the secret of the second stands. */
function joined(first: Line, second: Line) {
  const offset = textOf(first).length + 2
  const [before, secret] = second
  const start = offset + before.length
  return { text: `${textOf(first)}\n\n${textOf(second)}`, start, end: start + secret.length }
}

describe('findSensitive', () => {
  it('returns sorted, disjoint matches inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, textWithExamples), (text) => {
        let reached = 0
        for (const { start, end } of findSensitive(text)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('finds sorted, disjoint spans with each recognizer alone', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, textWithExamples), (text) => {
        for (const { scan } of recognizers) {
          const ends = scan(createSource(text)).map(({ start, end }) => [start, end])
          expect(ends.flat()).toEqual(ends.flat().sort((a, b) => a - b))
        }
      }),
    )
  })

  const lines = Object.values(examples).flatMap(({ found }) => found)

  it('finds in lines joined together what it finds in each', () => {
    // A private key without its end may reach into what follows.
    const closed = lines.filter(
      (line) => !textOf(line).includes('-----BEGIN') || textOf(line).includes('-----END'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.constantFrom(...lines), (first, second) => {
        const { text, start, end } = joined(first, second)
        const covering = findSensitive(text).filter((match) => match.start < end && match.end > start)
        expect(covering.some((match) => match.start <= start && match.end >= end)).toBe(true)
      }),
    )
  })

  it('hides what follows a private key without an end all the same', () => {
    const secrets = lines.filter((line) => findSensitive(textOf(line), { kinds: ['secret'] }).length > 0)
    const open = lines.filter((line) => textOf(line).includes('-----BEGIN'))
    fc.assert(
      fc.property(fc.constantFrom(...open), fc.constantFrom(...secrets), (first, second) => {
        const { text, start, end } = joined(first, second)
        expect(mask(text).slice(start, end)).not.toBe(text.slice(start, end))
      }),
    )
  })

  it('looks for the kinds and from the confidence asked for', () => {
    const text = 'password: changeme\nmail: a@example.com\ndob: 1970-01-31'
    const found = (options: Parameters<typeof findSensitive>[1]) =>
      findSensitive(text, options).map(({ recognizer }) => recognizer)
    expect(found({})).toEqual(['secret-assignment', 'email-address', 'date-of-birth'])
    expect(found({ kinds: ['secret'] })).toEqual(['secret-assignment'])
    expect(found({ kinds: ['personal'] })).toEqual(['email-address', 'date-of-birth'])
    expect(found({ minConfidence: 'medium' })).toEqual(['email-address'])
    expect(found({ kinds: [] })).toEqual([])
  })

  it('prefers the surer, then the secret, of two matches on one place', () => {
    const found = findSensitive(`API_TOKEN=${'gh'}p_${'Aa1Bb2Cc3Dd4'.repeat(3)}`)
    expect(found.map(({ recognizer }) => recognizer)).toEqual(['github-token'])
    const url = findSensitive('postgres://app:password@example.com/db')
    expect(url.map(({ recognizer }) => recognizer)).toEqual(['url-password'])
  })

  it('does not take account ids, ARNs and addresses of services for anything', () => {
    const text = [
      'arn:aws:iam::123456789012:role/service-role/AmazonSageMaker-ExecutionRole-20240101T000000',
      '123456789012.dkr.ecr.us-east-1.amazonaws.com/training:latest',
      's3://training-data-123456789012-us-east-1/2024/01/01/part-00000.parquet',
      'arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012',
      'anthropic.claude-3-5-sonnet-20241022-v2:0',
      'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      'MaxTokens: 4096',
      'AWSTemplateFormatVersion: "2010-09-09"',
    ].join('\n')
    expect(findSensitive(text)).toEqual([])
  })
})

describe('linear time', () => {
  const grow = (seed: string, size = 1_000_000) => seed.repeat(Math.ceil(size / seed.length)).slice(0, size)

  const rows = recognizers.map(({ id, scan }) => ({ id, scan }))
  it.each(rows)('$id reads a megabyte of its examples and near misses', ({ id, scan }) => {
    const { found, ignored } = examples[id] ?? { found: [], ignored: [] }
    const seeds = found.slice(0, 1).flatMap((example) => [textOf(example), example[1].slice(0, -1)])
    for (const seed of [...seeds, ...ignored.slice(0, 1)])
      expect(scan(createSource(grow(seed)))).toBeDefined()
  })

  const hostile = [
    ...['a', '1', 'A', ' ', '\n', '"', '\\', '-', '=', ':', '@', '.', '+', '/', '{', 'é', '\ud800'],
    ...['a@', '@a.', 'a.b@', '+1', '1-', '1 ', '1.', '://', 'a://a:', 'a:@', 'sk-', '-eyJ', 'eyJ.', 'a.eyJ.'],
    ...[
      'password:',
      'password=',
      'password: ',
      'password="',
      'password=\\"',
      'key:',
      'Name:',
      'value=',
      'key="password:',
    ],
    ...['password:\n', 'Default:', 'password: |\n ', 'variable "a" {', 'variable ', '-u a:b', '-u '],
    ...['--', '--a', '--password ', 'bearer ', 'Basic ', 'Q~', '1234Q~', '==', '?sig=', 'x-amz-signature='],
    ...[
      '-----BEGIN ',
      `-----BEGIN ${'PRIVATE'} KEY-----`,
      `-----BEGIN ${'PRIVATE'} KEY-----\n${'A'.repeat(64)}\n`,
      '-----',
    ],
    ...[
      'AKIA',
      'AKIA-',
      'ghp_',
      '-ghp_',
      'GB82',
      'GB82 ',
      'DE00 ',
      'AB12',
      '(202) ',
      '202-',
      '4111 ',
      '1.1.',
      'birth 1',
    ],
    ...['İ', 'Q~1234', '${', '{{', '**', 'secret ', 'hooks.slack.com/services/'],
  ]
  // Quadratic work on a quarter of a megabyte would still outlast the time limit.
  it.each(hostile)('all recognizers together read a quarter of a megabyte of %j', (seed) => {
    expect(findSensitive(grow(seed, 250_000))).toBeDefined()
  })
})
