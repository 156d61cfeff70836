import fc from 'fast-check'
import type { Report } from '../../src/reports/index.ts'
import type { Finding } from '../../src/scan/index.ts'
import { notebooks, reportOf } from './report-of.ts'

/** A fake key, put together when the tests run, so that no scanner takes this file for a leak. */
export const secret: string = ['AKIA', 'Q7ZP', 'T4MX', 'B2KD', 'W9RN'].join('')

const fragments = [
  `${String.fromCharCode(27)}[2J`,
  String.fromCodePoint(0x202e),
  '</script><img src=x onerror=alert(1)>',
  ']]></failure>',
  '</details>',
  '```',
  '`',
  '@octocat',
  '![x](https://example.com)',
  '{0} [a](1)',
  'שלום',
  '🙂',
  '\u0000\t\r\n',
  'x'.repeat(10_000),
]

/** Text that means something to a terminal, a browser, Markdown or XML. */
const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' })), { maxLength: 5 })
  .map((parts) => parts.join(' '))

/** Hostile text with the secret in it as a word. */
const leakyText: fc.Arbitrary<string> = fc
  .tuple(hostileText, hostileText)
  .map(([before, after]) => `${before} ${secret} ${after}`)

const location = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }))
  .map(([line, column, more]) => ({
    file: 'a.yaml',
    line,
    column,
    endLine: line + more,
    endColumn: column + 1,
  }))

const base = reportOf({ 'a.yaml': notebooks })

const finding: fc.Arbitrary<Finding> = fc
  .record({
    from: fc.constantFrom(...base.findings),
    name: hostileText,
    text: leakyText,
    at: fc.option(location, { nil: undefined }),
    isSuppressed: fc.boolean(),
    confidence: fc.constantFrom('high', 'medium', 'low'),
  })
  .map(({ from, name, text, at, isSuppressed, confidence }): Finding => {
    const { at: _, ...unplaced } = from.place
    const place = { ...unplaced, path: name, ...(at && { at }) }
    return {
      ...from,
      confidence,
      place,
      message: text,
      settle: text,
      assumptions: [{ symbol: 'Root', value: text }],
      evidence: [{ message: text, place }],
      worlds: [{ when: text, verdict: 'fail', message: text }],
      resource: {
        ...from.resource,
        address: name,
        ...(at && { origin: { construct: name, location: at } }),
      },
      ...(isSuppressed && { suppressed: { reason: text, source: 'parapet.yaml:1' } }),
    }
  })

/** Any report over a file of any content, its free texts hostile and with the secret in them. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(finding, { maxLength: 6 }),
    text: leakyText,
    file: fc.array(leakyText, { maxLength: 8 }).map((lines) => lines.join('\n')),
  })
  .map(({ findings, text, file }) => ({
    ...base,
    findings,
    diagnostics: [{ code: 'odd', severity: 'error', message: text, file: 'a.yaml' }],
    errors: [{ control: 'test/root', resource: 'a.yaml#Open', message: text }],
    text: () => file,
  }))
