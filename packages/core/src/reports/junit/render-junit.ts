import type { Control } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import { describeEdit } from '../../workload/index.ts'
import { type Masked, maskedOf } from '../masked.ts'
import { placeText } from '../place-text.ts'
import type { Report, Shown } from '../report.ts'
import { count } from '../wrap.ts'
import { element, textNode } from './xml.ts'

type Outcome = 'passed' | 'failure' | 'skipped' | 'error'
type Case = { readonly outcome: Outcome; readonly xml: string }

/**
 * A report as JUnit XML: a suite per unit, in it a case per finding, and one for each control that found
 * nothing there. Unknowns and suppressed findings are skipped cases; with `unknown: 'fail'` unknowns are
 * failures. What could not be read is a suite of its own.
 */
export function renderJunit(report: Report, shown: Shown): string {
  const masked = maskedOf(report)
  const byUnit = groupBy(report.findings, ({ resource }) => resource.unit)
  const suites = report.units.map(({ unit }) => ({
    name: unit.id,
    cases: unitCases(byUnit.get(unit.id) ?? [], shown, masked),
  }))
  const reading = readingCases(report, masked)
  const all = reading.length > 0 ? [...suites, { name: 'reading', cases: reading }] : suites
  const root = element(
    'testsuites',
    { name: 'parapet', ...totals(all.flatMap(({ cases }) => cases)) },
    all.map(({ name, cases }) =>
      element(
        'testsuite',
        { name, ...totals(cases) },
        cases.map(({ xml }) => xml),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function totals(cases: readonly Case[]): Readonly<Record<string, number>> {
  const number = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length
  return {
    tests: cases.length,
    failures: number('failure'),
    errors: number('error'),
    skipped: number('skipped'),
  }
}

function unitCases(findings: readonly Finding[], shown: Shown, masked: Masked): readonly Case[] {
  const open = findings.filter(
    ({ verdict }) => verdict === 'fail' || (verdict === 'unknown' && shown.unknown !== 'hide'),
  )
  const failing = new Set(open.map(({ control }) => control.id))
  const passes = findings.filter(({ verdict }) => verdict === 'pass')
  const clean = groupBy(
    passes.filter(({ control }) => !failing.has(control.id)),
    ({ control }) => control.id,
  )
  return [
    ...open.map((finding) => openCase(finding, shown, masked)),
    ...(shown.passes ? passes.map(passCase) : [...clean.values()].flatMap(cleanCase)),
  ]
}

function openCase(finding: Finding, shown: Shown, masked: Masked): Case {
  const { control, verdict, suppressed } = finding
  const fails = verdict === 'fail' || shown.unknown === 'fail'
  const outcome = fails && suppressed === undefined ? 'failure' : 'skipped'
  const reason = suppressed === undefined ? finding.message : `suppressed: ${suppressed.reason}`
  const message = masked.prose(reason)
  const content =
    outcome === 'failure'
      ? element('failure', { type: control.severity, message }, [textNode(bodyOf(finding, masked))])
      : element('skipped', { message: verdict === 'unknown' ? `not known: ${message}` : message })
  return { outcome, xml: caseOf(control, caseName(finding), [content]) }
}

function bodyOf(finding: Finding, masked: Masked): string {
  const { control, message, assumptions, settle } = finding
  const { prose } = masked
  return [
    `${control.title} at ${placeText(finding)}`,
    prose(message),
    ...assumptions.map(({ symbol, value }) => `It holds while ${symbol} keeps its default ${prose(value)}`),
    ...(settle === undefined ? [] : [`To settle it: ${prose(settle)}`]),
    control.why,
    ...control.remedy.map((edit) => `To mend it: ${describeEdit(edit)}`),
  ].join('\n')
}

const passCase = (finding: Finding): Case => ({
  outcome: 'passed',
  xml: caseOf(finding.control, caseName(finding)),
})

function cleanCase(passes: readonly Finding[]): readonly Case[] {
  const [first] = passes
  if (first === undefined) return []
  return [{ outcome: 'passed', xml: caseOf(first.control, count(passes.length, 'place')) }]
}

function caseName({ resource, place }: Finding): string {
  return place.path === '' ? resource.address : `${resource.address} ${place.path}`
}

function caseOf({ id, title }: Control, name: string, content: readonly string[] = []): string {
  return element('testcase', { classname: id, name: `${title}: ${name}` }, content)
}

/** What could not be read and controls that failed to judge; doubts while reading are no tests. */
function readingCases({ diagnostics, errors }: Report, masked: Masked): readonly Case[] {
  const broken = diagnostics.filter(({ severity }) => severity === 'error')
  return [
    ...broken.map(({ code, message, file, location }) =>
      errorCase(code, location === undefined ? file : `${file}:${location.line}`, masked.prose(message)),
    ),
    ...errors.map(({ control, resource, message }) => errorCase(control, resource, masked.prose(message))),
  ]
}

function errorCase(classname: string, name: string, message: string): Case {
  return {
    outcome: 'error',
    xml: element('testcase', { classname, name }, [element('error', { type: 'error', message })]),
  }
}
