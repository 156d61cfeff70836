import { expect, test } from 'vitest'
import { notebooks, reportOf, usual } from '../../../test/support/report-of.ts'
import { code, fence, inline } from './escape.ts'
import { link } from './link.ts'
import { renderMarkdown } from './render-markdown.ts'

test('a comment', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  expect(renderMarkdown({ ...report, findings: report.findings.slice(1, 3) }, usual)).toMatchInlineSnapshot(`
    "## Parapet: 1 failure, 1 unknown

    | Severity | Fail | Unknown |
    | --- | ---: | ---: |
    | high |  | 1 |
    | medium | 1 |  |

    ### Most urgent

    | Severity | Finding | Resource | Where |
    | --- | --- | --- | --- |
    | medium (medium confidence) | Notebook gives root | <code>Open</code> | [<code>a.yaml:12:19</code>](a.yaml#L12) |
    | high? (not known) | Notebook has internet access | <code>Asked</code> | [<code>a.yaml:16:29</code>](a.yaml#L16) |

    <details><summary>What would settle the unknowns</summary>

    - 1 unknown: pass a value for parameter <code>Access</code>

    </details>

    <details><summary>medium (medium confidence): Notebook gives root (<code>Open</code>)</summary>

    <code>test/root</code> at [<code>a.yaml:12:19</code>](a.yaml#L12)

    \`\`\`text
       |
    11 |       DirectInternetAccess: Enabled
    12 |       RootAccess: !Ref Root
       |                   ^^^^^^^^^
    13 |   Asked:
    \`\`\`

    - **what:** <code>RootAccess</code> is <code>Enabled</code>, expected <code>Disabled</code>
    - **holds while:** <code>Root</code> keeps its default <code>Enabled</code>
    - **why:** Root can change what guards it.
    - **help:** set <code>RootAccess</code> to <code>Disabled</code>

    </details>

    <details><summary>high? (not known): Notebook has internet access (<code>Asked</code>)</summary>

    <code>test/internet</code> at [<code>a.yaml:16:29</code>](a.yaml#L16)

    \`\`\`text
       |
    15 |     Properties:
    16 |       DirectInternetAccess: !Ref Access
       |                             ^^^^^^^^^^^
    17 |       RootAccess: !If [IsProd, Disabled, Enabled]
    \`\`\`

    - **what:** <code>DirectInternetAccess</code> depends on parameter <code>Access</code>, which has no value here
    - **to settle:** pass a value for parameter <code>Access</code>
    - **why:** Whoever runs code in it can carry data out.
    - **help:** set <code>DirectInternetAccess</code> to <code>Disabled</code>

    </details>

    3 resources judged by 2 controls: 0 pass.
    "
  `)
})

test('nothing found, and no workload', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  expect(renderMarkdown({ ...report, findings: [] }, usual)).toBe(
    '## Parapet: nothing found in 3 resources\n\n3 resources judged by 2 controls: 0 pass.\n',
  )
  expect(renderMarkdown(reportOf({}), usual)).toBe(
    '## Parapet: no AI workload found\n\n0 resources judged by 2 controls: 0 pass.\n',
  )
})

test('a comment never grows beyond what fits, and says what was left out', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const [finding] = report.findings
  const findings = Array.from({ length: 500 }, () => finding ?? [])
    .flat()
    .map((one) => ({ ...one, message: '<'.repeat(10_000) }))
  const diagnostics = findings.map(({ message }) => ({
    code: 'odd',
    severity: 'error' as const,
    message,
    file: `${'('.repeat(9000)}.yaml`,
  }))
  const text = renderMarkdown({ ...report, findings, diagnostics }, usual)
  expect(text.length).toBeLessThan(65_536)
  expect(text).toMatch(/\*\*\d+ more findings did not fit into this comment\.\*\*/)
})

test.each([
  ['`Root` is `On`', '<code>Root</code> is <code>On</code>'],
  ['`Root', '&#96;Root'],
  ['a `b` c `d', 'a <code>b</code> c &#96;d'],
  ['<b>@octocat</b>', '&#60;b&#62;&#64;&#8203;octocat&#60;/b&#62;'],
  ['*a* [b](c) #12 |', '&#42;a&#42; &#91;b&#93;(c) &#35;&#8203;12 &#124;'],
  [
    'https://example.com www.example.com GH-1',
    'https&#58;&#8203;//example.com www&#8203;.example.com GH&#8203;-1',
  ],
  ['is :tada: AWS::SNS::Topic', 'is :&#8203;tada: AWS::&#8203;SNS::Topic'],
  ['line\nbreak', 'line&#92;nbreak'],
])('inline %j', (text, markdown) => {
  expect(inline(text)).toBe(markdown)
})

test('code holds nothing but characters', () => {
  expect(code('a`b</code>*c*|')).toBe('<code>a&#96;b&#60;/code&#62;&#42;c&#42;&#124;</code>')
  expect(code('')).toBe('')
})

test('a fence is longer than any in it', () => {
  expect(fence(['a', '````'])).toEqual(['`````text', 'a', '````', '`````'])
  expect(fence(['a'])).toEqual(['```text', 'a', '```'])
})

test('a link', () => {
  const at = { file: 'a (b)/[c].yaml', line: 3, column: 1, endLine: 3, endColumn: 2 }
  expect(link(at)).toBe('[<code>a (b)/&#91;c&#93;.yaml:3:1</code>](a%20%28b%29/%5Bc%5D.yaml#L3)')
  expect(link({ ...at, file: 'x'.repeat(2000) })).not.toContain('](')
})
