import { type Control, dedent } from '../controls/index.ts'
import { readCloudFormation } from '../sources/index.ts'
import type { SourceFiles } from '../workload/index.ts'
import { assess } from './assess.ts'
import type { Finding } from './finding.ts'

const FILE = 'example.yaml'

/** What the examples of a control say and what really comes out; equal when the control is right. */
export type ExampleCheck = {
  /** Marks, `<line>: <verdict>`, in order; lines count from the first line of the template as printed. */
  readonly marked: readonly string[]
  readonly found: readonly string[]
  /** Faults of the template and of the control. */
  readonly problems: readonly string[]
}

/** Runs one control, and no other, over its own examples. */
export function checkExamples(control: Control): ExampleCheck {
  const checks = documentsOf(control.examples).map((text) => checkDocument(control, text))
  return {
    marked: checks.flatMap(({ marked }) => marked),
    found: checks.flatMap(({ found }) => found),
    problems: checks.flatMap(({ problems }) => problems),
  }
}

/** The examples as templates of their own. */
const documentsOf = (examples: string): readonly string[] => dedent(examples).split(/^---$/m)

function checkDocument(control: Control, examples: string): ExampleCheck {
  const text = templateOf(examples)
  const account = /^ *# in account (\d{12})$/m.exec(text)?.[1]
  const { units, diagnostics } = readCloudFormation(
    onlyFile(text),
    FILE,
    account === undefined ? {} : { pseudo: { account } },
  )
  const { findings, errors, graph } = assess(units, [control])
  const resources = [...units.flatMap((unit) => unit.resources), ...findings.map(({ resource }) => resource)]
  const typeLines = new Map(resources.map((resource) => [resource.id, resource.at?.line ?? 0]))
  return {
    marked: marksOf(text),
    found: [...new Set(findings.flatMap((finding) => foundAt(finding, findings, typeLines)))].sort(byLine),
    problems: [
      ...diagnostics
        .filter(({ severity }) => severity !== 'note')
        .map(({ message, location }) => `line ${location?.line}: ${message}`),
      ...errors.map(({ message }) => message),
      ...(graph.units.length === 0 ? ['the examples are no template'] : []),
    ],
  }
}

/** Failures and unknowns stand where they are placed; a resource with nothing but passes stands at its type. */
function foundAt(
  finding: Finding,
  all: readonly Finding[],
  typeLines: ReadonlyMap<string, number>,
): readonly string[] {
  if (finding.verdict !== 'pass') return [`${finding.place.at?.line}: ${finding.verdict}`]
  const { id } = finding.resource
  const clean = all.every((other) => other.resource.id !== id || other.verdict === 'pass')
  return clean ? [`${typeLines.get(id)}: pass`] : []
}

function marksOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const mark = /# (pass|fail|unknown)\b/.exec(line)
    return mark === null ? [] : [`${index + 1}: ${mark[1]}`]
  })
}

const byLine = (left: string, right: string): number => Number.parseInt(left, 10) - Number.parseInt(right, 10)

/** The examples as a whole template; names that are referred to and not there become parameters. */
export function templateOf(examples: string): string {
  const text = dedent(examples)
  const template = /^Resources:/m.test(text) ? text : `Resources:\n${indented(text)}`
  const missing = missingNames(template)
  if (missing.length === 0) return template
  return `${template}\nParameters:\n${missing.map((name) => `  ${name}: { Type: String }`).join('\n')}\n`
}

function missingNames(template: string): readonly string[] {
  const { diagnostics } = readCloudFormation(onlyFile(template), FILE, {})
  return [
    ...new Set(
      diagnostics.flatMap(({ code, message }) =>
        code === 'unknown-name' ? (/`([A-Za-z0-9]+)`/.exec(message)?.[1] ?? []) : [],
      ),
    ),
  ]
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

const onlyFile = (text: string): SourceFiles => ({
  paths: () => [FILE],
  read: (path) => (path === FILE ? text : undefined),
})
