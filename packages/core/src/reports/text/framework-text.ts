import type { FrameworkCoverage, RequirementCoverage, RequirementState } from '../../scan/index.ts'
import type { Style } from '../palette.ts'
import { placeText } from '../place-text.ts'
import { count, wrap } from '../wrap.ts'
import type { Layout } from './item.ts'

/** At most so many findings are listed under a requirement; the JSON report has all. */
const LISTED = 5
const INDENT = ' '.repeat(15)

const STATES: Readonly<Record<RequirementState, { readonly words: string; readonly style: Style }>> = {
  against: { words: 'against', style: 'high' },
  unknown: { words: 'unknown', style: 'unknown' },
  for: { words: 'for', style: 'pass' },
  'not-judged': { words: 'not judged', style: 'faint' },
  'not-testable': { words: 'not testable', style: 'faint' },
}

/** What the scan says about each requirement of a framework. */
export function frameworkText(
  { framework, requirements }: FrameworkCoverage,
  layout: Layout,
): readonly string[] {
  const tally = Object.entries(STATES).map(
    ([state, { words }]) => `${requirements.filter((one) => one.state === state).length} ${words}`,
  )
  return [
    layout.paint('title', `${framework.title} (${framework.id})`),
    `  ${framework.scope}`,
    `  evidence for ${count(requirements.length, 'requirement')}: ${tally.join(', ')}`,
    '',
    ...requirements.flatMap((one) => requirementText(one, layout)),
  ]
}

function requirementText(coverage: RequirementCoverage, { paint, width }: Layout): readonly string[] {
  const { requirement, state } = coverage
  const { words, style } = STATES[state]
  const prose = (text: string): readonly string[] =>
    wrap(text, Math.max(30, Math.min(width, 110) - INDENT.length)).map((line) => INDENT + line)
  return [
    `${paint(style, words)}${' '.repeat(INDENT.length - words.length)}${paint('title', requirement.id)}  ${requirement.text}`,
    ...prose(tallyOf(coverage)),
    ...listed(coverage, paint),
    ...(requirement.beyond === undefined ? [] : prose(`an auditor also needs: ${requirement.beyond}`)),
    '',
  ]
}

function tallyOf({ controls, against, unknown, passed, accepted }: RequirementCoverage): string {
  if (controls.length === 0) return 'no configuration shows it'
  const away = accepted.length === 0 ? '' : `, ${accepted.length} accepted with a reason`
  return `${against.length} fail, ${unknown.length} unknown, ${passed} pass${away}; ${count(controls.length, 'control')}`
}

function listed({ against, unknown }: RequirementCoverage, paint: Layout['paint']): readonly string[] {
  const open = [...against, ...unknown]
  const lines = open.slice(0, LISTED).map((finding) => {
    const { severity, id } = finding.control
    const mark = finding.verdict === 'unknown' ? `${severity}?` : severity
    return `${INDENT}  ${paint(finding.verdict === 'unknown' ? 'unknown' : severity, mark.padEnd(9))} ${id}  ${placeText(finding)}`
  })
  return open.length > LISTED ? [...lines, `${INDENT}  and ${open.length - LISTED} more`] : lines
}
