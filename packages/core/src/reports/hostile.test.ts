import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import sarifSchema from '../../../../spec/schemas/third-party/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { hostileReport, secret } from '../../test/support/hostile-report.ts'
import { draft4Schema } from '../../test/support/json-schema.ts'
import { type Report, renderJson, renderJunit, renderMarkdown, renderSarif, renderText } from './index.ts'

const shown = { passes: true, unknown: 'show' } as const
const renderings = {
  text: (report: Report) => renderText(report, { color: false, shown, width: 100 }),
  json: (report: Report) => renderJson(report, shown),
  sarif: (report: Report) => renderSarif(report, shown),
  markdown: (report: Report) => renderMarkdown(report, shown),
  junit: (report: Report) => renderJunit(report, shown),
}
const runs = { numRuns: 25 }
const validSarif = draft4Schema(sarifSchema)

describe.each(Object.entries(renderings))('%s', (_, render) => {
  test('shows no secret, and the same report is the same text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = render(report)
        expect(text).not.toContain(secret)
        expect(render(report)).toBe(text)
      }),
      runs,
    )
  })
})

test('text leaves the terminal alone', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(renderings.text(report).replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u)
    }),
    runs,
  )
})

test('Markdown holds no HTML, mention or image but its own', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      // What stands in a fence is shown as it is; the fence is longer than any in it.
      const outside = renderings.markdown(report).replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
      const foreign = outside.replace(/<\/?(?:details|summary|code)>/g, '')
      expect(foreign).not.toMatch(/[<`]|@\w|!\[|https?:\/\//)
    }),
    runs,
  )
})

test('JUnit holds nothing that XML cannot', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const xml = renderings.junit(report)
      expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Surrogate}]/u)
      expect(
        xml.replace(/<\/?(?:testsuites?|testcase|failure|skipped|error)\b[^<>]*>|<\?[^<>]*\?>/g, ''),
      ).not.toMatch(/[<>]/)
    }),
    runs,
  )
})

test('SARIF is as its schema says', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(validSarif(JSON.parse(renderings.sarif(report))), JSON.stringify(validSarif.errors)).toBe(true)
    }),
    runs,
  )
})
