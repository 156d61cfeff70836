import type { ControlError } from '../../scan/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import type { Diagnostic } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import { errorsFirst } from '../diagnostics.ts'
import type { Masked } from '../masked.ts'
import type { Style } from '../palette.ts'
import { locationText } from '../place-text.ts'
import type { Layout } from './item.ts'

/** At most so many are listed; the JSON report has them all. */
const limit = 30

const styles: Readonly<Record<Diagnostic['severity'], Style>> = {
  error: 'high',
  warning: 'medium',
  note: 'info',
}

/** What went wrong while reading, errors first. Notes ask for nothing to be done: they are counted. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  masked: Masked,
  { paint }: Layout,
): readonly string[] {
  const problems = errorsFirst(diagnostics).filter(({ severity }) => severity !== 'note')
  const lines = problems
    .slice(0, limit)
    .flatMap(({ severity, code, message, file, location }) => [
      `${paint(styles[severity], `${severity}[${visible(code)}]`)}: ${visible(masked.prose(message))}`,
      `  ${paint('gutter', '-->')} ${location === undefined ? visible(file) : locationText(location)}`,
    ])
  const more = problems.length - limit
  const all = [
    ...lines,
    ...(more > 0 ? [`... and ${more} more; \`--format json\` lists them all`] : []),
    ...noteLine(diagnostics, paint),
  ]
  return [...all, ...gap(all)]
}

/** How many notes there are of each kind, in one line. */
function noteLine(diagnostics: readonly Diagnostic[], paint: Layout['paint']): readonly string[] {
  const byCode = groupBy(
    diagnostics.filter(({ severity }) => severity === 'note'),
    ({ code }) => code,
  )
  if (byCode.size === 0) return []
  const kinds = [...byCode].map(([code, notes]) => `${notes.length} \`${visible(code)}\``)
  return [`${paint(styles.note, 'note')}: ${kinds.join(', ')}; \`--format json\` lists them`]
}

/** Controls that failed to judge: faults of ours. */
export function errorsText(
  errors: readonly ControlError[],
  masked: Masked,
  { paint }: Layout,
): readonly string[] {
  const lines = errors.slice(0, limit).map(({ control, resource, message }) => {
    const what = `${visible(control)} could not judge ${visible(resource)}`
    return `${paint('critical', 'fault')}: ${what}: ${visible(masked.prose(message))}`
  })
  return [...lines, ...gap(lines)]
}

const gap = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [''] : [])
