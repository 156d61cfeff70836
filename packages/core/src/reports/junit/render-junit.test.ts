import { expect, test } from 'vitest'
import { notebooks, reportOf, usual } from '../../../test/support/report-of.ts'
import { renderJunit } from './render-junit.ts'
import { element, textNode } from './xml.ts'

const report = reportOf({ 'a.yaml': notebooks })

test('a case per finding', () => {
  expect(renderJunit(report, usual)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="parapet" tests="4" failures="2" errors="0" skipped="2"><testsuite name="a.yaml" tests="4" failures="2" errors="0" skipped="2"><testcase classname="test/internet" name="Notebook has internet access: Open DirectInternetAccess"><failure type="high" message="\`DirectInternetAccess\` is \`Enabled\`, expected \`Disabled\`">Notebook has internet access at a.yaml:11:29
    \`DirectInternetAccess\` is \`Enabled\`, expected \`Disabled\`
    Whoever runs code in it can carry data out.
    To mend it: set \`DirectInternetAccess\` to \`Disabled\`</failure></testcase>
    <testcase classname="test/root" name="Notebook gives root: Open RootAccess"><failure type="medium" message="\`RootAccess\` is \`Enabled\`, expected \`Disabled\`">Notebook gives root at a.yaml:12:19
    \`RootAccess\` is \`Enabled\`, expected \`Disabled\`
    It holds while Root keeps its default Enabled
    Root can change what guards it.
    To mend it: set \`RootAccess\` to \`Disabled\`</failure></testcase>
    <testcase classname="test/internet" name="Notebook has internet access: Asked DirectInternetAccess"><skipped message="not known: \`DirectInternetAccess\` depends on parameter \`Access\`, which has no value here"/></testcase>
    <testcase classname="test/root" name="Notebook gives root: Asked RootAccess"><skipped message="not known: \`RootAccess\` is \`Enabled\`, expected \`Disabled\` when Env != prod"/></testcase></testsuite></testsuites>
    "
  `)
})

test('a control that found nothing is one passed case', () => {
  const findings = report.findings.filter(({ verdict }) => verdict === 'pass')
  const xml = renderJunit({ ...report, findings: [...findings, ...findings] }, usual)
  expect(xml).toContain(
    [
      '<testsuite name="a.yaml" tests="2" failures="0" errors="0" skipped="0"><testcase classname="test/internet" name="Notebook has internet access: 2 places"/>',
      '<testcase classname="test/root" name="Notebook gives root: 2 places"/></testsuite>',
    ].join('\n'),
  )
})

test.each([
  [{ passes: false, unknown: 'fail' }, 'tests="4" failures="4" errors="0" skipped="0"'],
  [{ passes: false, unknown: 'hide' }, 'tests="2" failures="2" errors="0" skipped="0"'],
  [{ passes: true, unknown: 'show' }, 'tests="6" failures="2" errors="0" skipped="2"'],
] as const)('%j', (shown, counts) => {
  expect(renderJunit(report, shown)).toContain(`<testsuite name="a.yaml" ${counts}>`)
})

test('what is suppressed is skipped, with the reason', () => {
  const findings = report.findings.slice(0, 1).map((one) => ({
    ...one,
    suppressed: { reason: 'agreed', source: 'parapet.yaml:1' },
  }))
  expect(renderJunit({ ...report, findings }, usual)).toContain('<skipped message="suppressed: agreed"/>')
})

test('what could not be read is an error', () => {
  const diagnostic = { code: 'bad', severity: 'error', message: 'is bad', file: 'b.yaml' } as const
  const xml = renderJunit({ ...report, findings: [], diagnostics: [diagnostic] }, usual)
  expect(xml).toContain(
    '<testcase classname="bad" name="b.yaml"><error type="error" message="is bad"/></testcase>',
  )
})

test('what XML cannot hold goes, the rest is escaped', () => {
  const text = `a<b> "c" & 'd' ]]> \n\t${String.fromCharCode(27, 0, 0xd800, 0xffff)}e`
  expect(element('x', { y: text })).toBe(
    '<x y="a&lt;b&gt; &quot;c&quot; &amp; &apos;d&apos; ]]&gt; &#10;&#9;e"/>',
  )
  expect(textNode(text)).toBe('a&lt;b&gt; &quot;c&quot; &amp; &apos;d&apos; ]]&gt; \n&#9;e')
})
