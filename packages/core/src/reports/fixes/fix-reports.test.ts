import { expect, test } from 'vitest'
import { internetControl, reportOf, rootControl } from '../../../test/support/report-of.ts'
import { fixWorkload } from '../../fixes/index.ts'
import { maskedOf } from '../masked.ts'
import { palette } from '../palette.ts'
import type { Report } from '../report.ts'
import { diffOfEach } from './diff-of-each.ts'
import type { FixRendering } from './fix-input.ts'
import { renderFixJson } from './fix-json.ts'
import { renderFixText } from './fix-text.ts'
import { hatchOf } from './hatch.ts'

// Put together here, so that nobody takes it for a real one.
const secret = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')

const template = `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { InstanceType: ml.t3.medium, RoleArn: x, RootAccess: Enabled, Tags: [{ Key: api_key, Value: ${secret} }] }
  Other:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      DirectInternetAccess: !If [A, Enabled, Enabled]
      RootAccess: Disabled
      InstanceType: ml.t3.medium
      RoleArn: x
Conditions: { A: !Equals [a, b] }`

const controls = [internetControl, rootControl]

function rendering(text: string, written = false): FixRendering {
  const files = { 't.yaml': text }
  const report: Report = reportOf(files)
  const port = { paths: () => Object.keys(files), read: report.text }
  const findings = report.findings.filter(({ verdict }) => verdict === 'fail')
  return {
    report: fixWorkload({ files: port, options: {}, controls, findings }),
    findings: report.findings,
    masked: maskedOf(report),
    written,
  }
}

test('text tells the fixes, what is left, and a unified diff without secrets', () => {
  const text = renderFixText(rendering(template), palette(false))
  expect(text).toContain('1  high     test/internet  Lab\n       set `DirectInternetAccess` to `Disabled`\n')
  expect(text).toContain(
    'Left, since the text cannot be changed by machine\n  high     test/internet: the value is computed by a function of the template\n',
  )
  expect(text).toContain('3 failures: 2 fixes offered; `--write` makes them, for 2 of them; 1 left')
  expect(text).toContain('--- a/t.yaml\n+++ b/t.yaml\n@@ -1,7 +1,7 @@\n Resources:\n')
  expect(text).toMatch(/\n\+ {4}Properties: \{ DirectInternetAccess: Disabled, .*RootAccess: Disabled/)
  expect(text).not.toContain(secret)
})

test('text of changes that were made names the files', () => {
  const text = renderFixText(rendering(template, true), palette(false))
  expect(text).toContain('2 fixes made, for 2 of them')
  expect(text).toMatch(/\nchanged t\.yaml\n$/)
})

test('a last line without a line break is marked', () => {
  const text = renderFixText(rendering(template.split('\n').slice(0, 4).join('\n')), palette(false))
  expect(text).toMatch(/\n-[^\n]*\n\\ No newline at end of file\n\+[^\n]*\n\\ No newline at end of file\n$/)
})

test('JSON', () => {
  const input = rendering(template)
  // A parse boundary: our own output.
  const document = JSON.parse(renderFixJson(input)) as { readonly files: readonly object[] }
  expect(document).toMatchObject({
    version: '1.1',
    written: false,
    summary: { failing: 3, fixes: 2, mended: 2, unproven: 0, left: 1 },
    fixes: [
      { order: 1, control: 'test/internet', impact: 'replacement', loses: 'the files on its volume' },
      { order: 2, control: 'test/root', impact: 'in-place', files: ['t.yaml'] },
    ],
    left: [{ kind: 'unsupported', control: 'test/internet' }],
    files: [{ file: 't.yaml', generated: false }],
  })
  expect(JSON.stringify(document)).not.toContain(secret)
})

test('overrides for a program', () => {
  const [fix] = rendering(template).report.fixes
  if (fix === undefined) throw new Error('no fix')
  const overrides = [{ path: 'A[0].B', value: "it's" }, { path: 'C' }, { path: 'D', value: [1] }]
  expect(hatchOf({ ...fix, overrides }).slice(1)).toEqual([
    "resource.addPropertyOverride('A.0.B', 'it\\'s')",
    "resource.addPropertyDeletionOverride('C')",
    "resource.addPropertyOverride('D', [1])",
  ])
})

test('each finding that a fix mends has the change of that fix alone, without secrets', () => {
  const { report, masked } = rendering(template)
  const diffs = diffOfEach(report, masked)
  expect([...diffs.keys()]).toEqual(report.fixes.map(({ finding }) => finding.fingerprint))
  const [first = '', second = ''] = diffs.values()
  expect(first).toContain('DirectInternetAccess: Disabled')
  expect(first).toContain('RootAccess: Enabled')
  expect(second.match(/^\+.*/gm)?.slice(1).join('\n')).toContain('RootAccess: Disabled')
  expect(first + second).not.toContain(secret)
})
