import type { ControlError } from '../../scan/index.ts'
import type { Diagnostic } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import { errorsFirst } from '../diagnostics.ts'
import type { Masked } from '../masked.ts'
import type { Style } from '../palette.ts'
import { locationText } from '../place-text.ts'
import type { Layout } from './item.ts'

/** At most so many are listed; the JSON report has them all. */
const limit = 50

const styles: Readonly<Record<Diagnostic['severity'], Style>> = {
  error: 'high',
  warning: 'medium',
  note: 'info',
}

/** What went wrong while reading, errors first. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  masked: Masked,
  { paint }: Layout,
): readonly string[] {
  const ordered = errorsFirst(diagnostics)
  const lines = ordered
    .slice(0, limit)
    .flatMap(({ severity, code, message, file, location }) => [
      `${paint(styles[severity], `${severity}[${visible(code)}]`)}: ${visible(masked.prose(message))}`,
      `  ${paint('gutter', '-->')} ${location === undefined ? visible(file) : locationText(location)}`,
    ])
  const more = ordered.length - limit
  return [
    ...lines,
    ...(more > 0 ? [`... and ${more} more; \`--format json\` lists them all`] : []),
    ...gap(lines),
  ]
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
