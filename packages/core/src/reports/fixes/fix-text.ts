import type { Fix, Left } from '../../fixes/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import { describeEdit } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import type { Paint } from '../palette.ts'
import { placeText } from '../place-text.ts'
import { count } from '../wrap.ts'
import { diffsOf, type FileDiff, unifiedDiff } from './diff.ts'
import { type FixRendering, mendedBy } from './fix-input.ts'
import { hatchOf } from './hatch.ts'

/** Fixes for people: what each does, what is left and why, and the changes as a unified diff. */
export function renderFixText(input: FixRendering, paint: Paint): string {
  const { report, findings, written } = input
  const diffs = diffsOf(report, findings).filter(({ generated }) => !generated)
  const lines = [
    ...section(
      'Fixes',
      report.fixes.flatMap((fix) => fixLines(fix, input, paint)),
      paint,
    ),
    ...leftLines(input, paint),
    ...summaryLines(input),
    ...(written
      ? diffs.map(({ file }) => `changed ${visible(file)}`)
      : diffs.flatMap((diff) => diffLines(diff, paint))),
  ]
  return `${lines.join('\n')}\n`
}

const section = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : [paint('title', title), ...lines, '']

const impacts = { 'in-place': 'in place', 'may-replace': 'may replace it', replacement: 'replaces it' }

function fixLines(fix: Fix, { masked }: FixRendering, paint: Paint): readonly string[] {
  const { order, finding, also, impact, loses, adds, checks } = fix
  const { control, resource } = finding
  const loss = loses === undefined ? '' : `, which loses ${loses}`
  const added = adds.map(({ logicalId, type }) => `${logicalId} (${type})`).join(', ')
  return [
    `  ${String(order).padStart(3)}  ${paint(control.severity, control.severity.padEnd(8))} ${control.id}  ${paint('faint', visible(resource.address))}`,
    ...control.remedy.map((edit) => `       ${visible(masked.prose(describeEdit(edit)))}`),
    `       ${paint('faint', `${impacts[impact]}${loss}${added === '' ? '' : `; adds ${added}`}${also.length === 0 ? '' : `; mends ${count(also.length, 'more finding')}`}`)}`,
    ...checks.map((check) => `       ${paint('faint', check)}`),
    ...(fix.generated ? programLines(fix, paint) : []),
  ]
}

function programLines(fix: Fix, paint: Paint): readonly string[] {
  const { origin, address } = fix.finding.resource
  const at = origin?.location
  const where = at === undefined ? '' : ` at ${visible(at.file)}:${at.line}`
  return [
    `       the program makes it: ${visible(origin?.construct ?? address)}${where}`,
    ...hatchOf(fix).map((line) => `         ${paint('faint', visible(line))}`),
  ]
}

const kinds: readonly (readonly [kind: Left['kind'], title: string])[] = [
  ['decision', 'Left for people to decide'],
  ['unsupported', 'Left, since the text cannot be changed by machine'],
  ['unproven', 'Tried, and not offered: the proof failed'],
]

function leftLines({ report, masked }: FixRendering, paint: Paint): readonly string[] {
  return kinds.flatMap(([kind, title]) => {
    const left = report.left.filter((one) => one.kind === kind)
    const reasons = groupBy(left, ({ finding, reason }) => `${finding.control.id}\n${reason}`)
    const lines = [...reasons.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { control } = first.finding
      return [
        `  ${paint(control.severity, control.severity.padEnd(8))} ${control.id}: ${visible(masked.prose(first.reason))}`,
        ...group.map(({ finding }) => `           ${paint('faint', placeText(finding))}`),
      ]
    })
    return section(title, lines, paint)
  })
}

function summaryLines({ report, path, written }: FixRendering): readonly string[] {
  const failing = mendedBy(report) + report.left.length
  const unproven = report.left.filter(({ kind }) => kind === 'unproven').length
  const cut =
    path && `The attack path ${path.id} ${path.cut ? 'is cut by them' : 'is still open after them'}.`
  const many = report.fixes.length === 1 ? '1 fix' : `${report.fixes.length} fixes`
  const made = written ? `${many} made` : `${many} offered; \`--write\` makes them`
  const told = report.fixes.length === 0 ? 'no fix is offered' : `${made}, for ${mendedBy(report)} of them`
  return [
    `${count(failing, 'failure')}: ${told}; ${report.left.length} left, ${unproven} of these tried without proof.`,
    ...(cut === undefined ? [] : [cut]),
    '',
  ]
}

function diffLines(diff: FileDiff, paint: Paint): readonly string[] {
  return unifiedDiff(diff).map((line) => {
    const text = visible(line)
    if (line.startsWith('+')) return paint('pass', text)
    if (line.startsWith('-')) return paint('critical', text)
    return line.startsWith('@@') ? paint('gutter', text) : text
  })
}
