import { expect, test } from 'vitest'
import schema from '../../../../../spec/schemas/third-party/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { draft4Schema } from '../../../test/support/json-schema.ts'
import { internetControl, notebooks, reportOf, rootControl, usual } from '../../../test/support/report-of.ts'
import { type FixReport, fixWorkload } from '../../fixes/index.ts'
import type { Report, Shown } from '../report.ts'
import { uriOf } from '../uri.ts'
import { messageOf } from './message.ts'
import { renderSarif } from './render-sarif.ts'

const validate = draft4Schema(schema)
const everything = { passes: true, unknown: 'show' } as const

type Result = {
  readonly kind: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: object } }[]
  readonly relatedLocations: readonly { readonly message: object }[]
  readonly suppressions?: readonly object[]
  readonly baselineState?: string
  readonly fixes?: readonly object[]
}
type Run = {
  readonly results: readonly Result[]
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly help: { markdown: string } }[]
    }
  }
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications: readonly object[]
  }[]
}

function runOf(report: Report, shown: Shown = usual, fixes?: FixReport): Run {
  // A parse boundary: our own output, checked against the schema.
  const log = JSON.parse(renderSarif(report, shown, fixes)) as { readonly runs: readonly [Run] }
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return log.runs[0]
}

test('results', () => {
  const [fail, , unknown] = runOf(reportOf({ 'a b/template.yaml': notebooks })).results
  expect(fail).toMatchInlineSnapshot(`
    {
      "fingerprints": {
        "parapet/v1": "72aa26224ed3be590b93db2780cc3959",
      },
      "kind": "fail",
      "level": "error",
      "locations": [
        {
          "logicalLocations": [
            {
              "fullyQualifiedName": "a b/template.yaml#Open",
              "kind": "resource",
              "name": "Open",
            },
          ],
          "physicalLocation": {
            "artifactLocation": {
              "uri": "a%20b/template.yaml",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "endColumn": 36,
              "endLine": 11,
              "snippet": {
                "text": "Enabled",
              },
              "startColumn": 29,
              "startLine": 11,
            },
          },
        },
      ],
      "message": {
        "text": "Notebook has internet access: \`DirectInternetAccess\` is \`Enabled\`, expected \`Disabled\`.",
      },
      "partialFingerprints": {
        "parapet/v1": "72aa26224ed3be590b93db2780cc3959",
      },
      "properties": {
        "confidence": "high",
        "path": "DirectInternetAccess",
      },
      "relatedLocations": [],
      "ruleId": "test/internet",
      "ruleIndex": 0,
    }
  `)
  expect([unknown?.kind, unknown?.level]).toEqual(['open', 'none'])
  expect(unknown?.message.text).toBe(
    'Notebook has internet access (not known): `DirectInternetAccess` depends on parameter `Access`, which has no value here. To settle it: pass a value for parameter `Access`.',
  )
})

test('passes are results only when asked for', () => {
  const kinds = (shown: Shown) =>
    runOf(reportOf({ 'a.yaml': notebooks }), shown).results.map(({ kind }) => kind)
  expect(kinds(usual)).toEqual(['fail', 'fail', 'open', 'open'])
  expect(kinds(everything)).toEqual(['fail', 'fail', 'open', 'open', 'pass', 'pass'])
})

test('rules', () => {
  const { rules } = runOf(reportOf({}, [rootControl, internetControl])).tool.driver
  expect(rules.map(({ id }) => id)).toEqual(['test/internet', 'test/root'])
  expect({ ...rules[0], help: undefined }).toMatchInlineSnapshot(`
    {
      "defaultConfiguration": {
        "level": "error",
      },
      "deprecatedIds": [
        "test/old-internet",
      ],
      "fullDescription": {
        "text": "Whoever runs code in it can carry data out.",
      },
      "help": undefined,
      "id": "test/internet",
      "name": "TestInternet",
      "properties": {
        "domain": "network",
        "mappings": {
          "aws-security-hub": [
            "SageMaker.1",
          ],
        },
        "responsibility": "customer",
        "security-severity": "8.0",
        "severity": "high",
        "stages": [
          "prepare",
          "train",
        ],
        "tags": [
          "security",
          "network",
          "prepare",
          "train",
          "unauthorized-access",
        ],
        "threats": [
          "unauthorized-access",
        ],
      },
      "shortDescription": {
        "text": "Notebook has internet access",
      },
    }
  `)
  expect(rules[0]?.help.markdown).toContain('# Notebook has internet access')
})

test('suppressions, comparison with a baseline, evidence and the origin of what is generated', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const location = { file: 'lib/app.ts', line: 12, column: 5, endLine: 12, endColumn: 6 }
  const findings = report.findings.slice(0, 1).map((one) => ({
    ...one,
    suppressed: { reason: 'agreed', source: 'Metadata in a.yaml:3' },
    evidence: [{ message: 'a fact', place: one.place }],
    resource: { ...one.resource, origin: { location } },
  }))
  const [result] = runOf({ ...report, findings, baseline: { known: 1, gone: 0 } }).results
  expect(result?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'agreed' }])
  expect(result?.baselineState).toBe('new')
  expect(result?.locations[0]?.physicalLocation.artifactLocation).toMatchObject({ uri: 'lib/app.ts' })
  expect(result?.relatedLocations.map(({ message }) => message)).toEqual([
    { text: 'the generated template' },
    { text: 'a fact' },
  ])
})

test('diagnostics and faults are notifications', () => {
  const diagnostic = { code: 'odd', severity: 'warning', message: 'is odd', file: 'b.yaml' } as const
  const error = { control: 'test/root', resource: 'a.yaml#R', message: 'no such thing' }
  const [invocation] = runOf({ ...reportOf({}), diagnostics: [diagnostic], errors: [error] }).invocations
  expect(invocation?.executionSuccessful).toBe(false)
  expect(invocation?.toolExecutionNotifications).toEqual([
    {
      descriptor: { id: 'odd' },
      level: 'warning',
      message: { text: 'is odd' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'b.yaml', uriBaseId: '%SRCROOT%' } } }],
    },
    {
      descriptor: { id: 'control-fault' },
      level: 'error',
      message: { text: 'test/root could not judge a.yaml#R: no such thing' },
    },
  ])
})

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['../a b/ü#1?.yaml', '../a%20b/%C3%BC%231%3F.yaml'],
  ['c:x', 'c%3Ax'],
  [`half${String.fromCharCode(0xd800)}`, 'half%EF%BF%BD'],
])('the URI of %j', (file, uri) => {
  expect(uriOf(file)).toBe(uri)
})

test.each([
  ['`${Bucket}` is {0}', '`${Bucket}` is {{0}}'],
  ['a [link](1)', 'a [link\\](1)'],
])('the message of %j', (text, message) => {
  expect(messageOf(text).text).toBe(message)
})

test('proven changes are fixes of their results, by the ranges of the file as it is', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const files = { paths: () => ['a.yaml'], read: report.text }
  const findings = report.findings.filter(({ verdict }) => verdict === 'fail')
  const fixes = fixWorkload({ files, options: {}, controls: report.controls, findings })
  const [result] = runOf(report, usual, fixes).results
  expect(result?.fixes).toEqual([
    {
      description: { text: 'set `DirectInternetAccess` to `Disabled`' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
          replacements: [
            {
              deletedRegion: { startLine: 11, startColumn: 29, endLine: 11, endColumn: 36 },
              insertedContent: { text: 'Disabled' },
            },
          ],
        },
      ],
      properties: { impact: 'replacement' },
    },
  ])
})
