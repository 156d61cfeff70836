import { expect, test } from 'vitest'
import { notebooks, reportOf, usual } from '../../../test/support/report-of.ts'
import { controls } from '../../controls/index.ts'
import type { Report } from '../report.ts'
import { renderText, type TextOptions } from './render-text.ts'

const options = { color: false, shown: usual, width: 100 }

test('findings', () => {
  expect(renderText(reportOf({ 'template.yaml': notebooks }), options)).toMatchInlineSnapshot(`
    "Open (AWS::SageMaker::NotebookInstance)

    high[test/internet]: Notebook has internet access
      --> template.yaml:11:29
       |
    10 |     Properties:
    11 |       DirectInternetAccess: Enabled
       |                             ^^^^^^^
    12 |       RootAccess: !Ref Root
       = \`DirectInternetAccess\` is \`Enabled\`, expected \`Disabled\`
       = why: Whoever runs code in it can carry data out.
       = help: set \`DirectInternetAccess\` to \`Disabled\`

    medium[test/root]: Notebook gives root (medium confidence)
      --> template.yaml:12:19
       |
    11 |       DirectInternetAccess: Enabled
    12 |       RootAccess: !Ref Root
       |                   ^^^^^^^^^
    13 |   Asked:
       = \`RootAccess\` is \`Enabled\`, expected \`Disabled\`
       = holds while \`Root\` keeps its default \`Enabled\`
       = why: Root can change what guards it.
       = help: set \`RootAccess\` to \`Disabled\`

    Asked (AWS::SageMaker::NotebookInstance)

    high?[test/internet]: Notebook has internet access (not known)
      --> template.yaml:16:29
       |
    15 |     Properties:
    16 |       DirectInternetAccess: !Ref Access
       |                             ^^^^^^^^^^^
    17 |       RootAccess: !If [IsProd, Disabled, Enabled]
       = \`DirectInternetAccess\` depends on parameter \`Access\`, which has no value here
       = to settle: pass a value for parameter \`Access\`
       = help: set \`DirectInternetAccess\` to \`Disabled\`

    medium?[test/root]: Notebook gives root (not known)
      --> template.yaml:17:42
       |
    16 |       DirectInternetAccess: !Ref Access
    17 |       RootAccess: !If [IsProd, Disabled, Enabled]
       |                                          ^^^^^^^
    18 |   Closed:
       = \`RootAccess\` is \`Enabled\`, expected \`Disabled\` when Env != prod
       = pass: when Env = prod: \`RootAccess\` is \`Disabled\`
       = fail: when Env != prod: \`RootAccess\` is \`Enabled\`, expected \`Disabled\`
       = to settle: give the values that decide it with --parameters
       = help: set \`RootAccess\` to \`Disabled\`

    Findings by severity
                   fail  unknown
      high            1        1
      medium          1        1

    Findings by stage and domain
                         ingest   prepare     train    deploy   monitor  generate
      identity                ·         2         2         ·         ·         ·
      data-protection         ·         ·         ·         ·         ·         ·
      network                 ·         2         2         ·         ·         ·
      monitoring              ·         ·         ·         ·         ·         ·
      model-integrity         ·         ·         ·         ·         ·         ·
      generative-ai           ·         ·         ·         ·         ·         ·
      governance              ·         ·         ·         ·         ·         ·

    What would settle the unknowns
         1  give the values that decide it with --parameters
         1  pass a value for parameter \`Access\`

    3 resources judged by 2 controls: 2 fail, 2 unknown, 2 pass
    "
  `)
})

const topic = 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n'
const closed = `Resources:
  Closed:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { DirectInternetAccess: Disabled, RootAccess: Disabled }
`
const text = (report: Report, more: Partial<TextOptions> = {}) => renderText(report, { ...options, ...more })

test('nothing found', () => {
  expect(text(reportOf({ 'a.yaml': closed }))).toBe(
    'nothing found in 1 resource\n1 resource judged by 2 controls: 0 fail, 0 unknown, 2 pass\n',
  )
})

test('no workload', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const report = reportOf(Object.fromEntries(names.map((name) => [`${name}.yaml`, topic])))
  expect(text(report)).toBe(
    'no AI workload in 7 templates: a.yaml, b.yaml, c.yaml, d.yaml, e.yaml and 2 more\nno AI workload found\n',
  )
})

test('passes are shown when asked for, unknowns are not when not', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  expect(text(report, { shown: { passes: true, unknown: 'hide' } })).toContain(
    'pass[test/root]: Notebook gives root (does not hold)',
  )
  expect(text(report, { shown: { passes: false, unknown: 'hide' } })).not.toContain('not known')
})

test('suppressed findings are counted and not shown, and so are known ones', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const findings = report.findings.map((one) => ({
    ...one,
    suppressed: { reason: 'agreed', source: 'parapet.yaml:1' },
  }))
  expect(text({ ...report, findings, baseline: { known: 4, gone: 0 } })).toBe(
    'nothing found in 3 resources\n3 resources judged by 2 controls: 0 fail, 0 unknown, 0 pass, 6 suppressed; 4 known from the baseline\n',
  )
})

test('a generated resource is shown where it is written', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const location = { file: 'lib/app.ts', line: 12, column: 5, endLine: 12, endColumn: 6 }
  const findings = report.findings.map((one) => ({
    ...one,
    resource: { ...one.resource, origin: { construct: 'App/Notebook', location } },
  }))
  expect(text({ ...report, findings })).toContain(
    'Open (AWS::SageMaker::NotebookInstance)\n  generated from lib/app.ts:12:5 as `App/Notebook`: edit it there\n',
  )
})

test('a resource of a module is shown with the call of the module', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const location = { file: 'main.tf', line: 1, column: 1, endLine: 1, endColumn: 9 }
  const findings = report.findings.map((one) => ({
    ...one,
    resource: { ...one.resource, address: 'module.m.aws_x.y', origin: { location } },
  }))
  expect(text({ ...report, findings })).toContain('\n  in a module called at main.tf:1:1\n')
})

test('evidence is located', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const findings = report.findings.map((one) => ({
    ...one,
    evidence: [{ message: 'the role allows it', place: one.place }],
  }))
  expect(text({ ...report, findings })).toContain('= note: the role allows it (a.yaml:11:29)')
})

test('diagnostics come with errors first, notes counted, then faults', () => {
  const report = {
    ...reportOf({ 'a.yaml': closed }),
    diagnostics: [
      { code: 'odd', severity: 'note', message: 'is odd', file: 'a.yaml' },
      { code: 'odd', severity: 'note', message: 'is odd', file: 'b.yaml' },
      { code: 'bad', severity: 'error', message: 'is bad', file: 'b.yaml' },
    ],
    errors: [{ control: 'test/root', resource: 'a.yaml#Closed', message: 'no such thing' }],
  } satisfies Report
  expect(text(report)).toContain(
    [
      'error[bad]: is bad',
      '  --> b.yaml',
      'note: 2 `odd`; `--format json` lists them',
      '',
      'fault: test/root could not judge a.yaml#Closed: no such thing',
    ].join('\n'),
  )
})

test('what a template holds cannot control the terminal', () => {
  const escaped = '"\\e[2J\\u202e"'
  const report = reportOf({
    'a.yaml': `Resources:
  ${escaped}:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      DirectInternetAccess: ${escaped} # ${String.fromCharCode(0x202e)}
`,
  })
  const shown = text(report)
  expect(shown).toContain('\\x1b[2J\\u{202e} (AWS::SageMaker::NotebookInstance)')
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u)
})

test('colors add nothing but colors', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const colored = text(report, { color: true })
  const codes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
  expect(colored).toMatch(codes)
  expect(colored.replace(codes, '')).toBe(text(report))
})

test('an account is told without the lines of what makes the question matter', () => {
  const detector = controls.filter(({ id }) => id === 'guardduty/account-no-detector')
  const template = `${notebooks}  Detector: { Type: AWS::GuardDuty::Detector, Properties: { Enable: true } }\n`
  const shown = { ...usual, passes: true }
  const text = renderText(reportOf({ 'template.yaml': template }, detector), { ...options, shown })
  expect(text).toContain('AWS::Account (AWS::Account)')
  expect(text).not.toContain(' | ')
})
