import { byText, type Diagnostic } from '@parapet/core'
import type { Gap } from './reading.ts'
import { unitId } from './to-unit.ts'

/** What was not read, in words: one line for each permission and reason in an account and Region. */
export function gapDiagnostics(gaps: readonly Gap[]): readonly Diagnostic[] {
  const lines = new Map<string, { readonly gap: Gap; types: Set<string>; count: number }>()
  for (const gap of gaps) {
    const key = `${gap.account} ${gap.region} ${gap.permission} ${gap.kind}`
    const line = lines.get(key) ?? { gap, types: new Set<string>(), count: 0 }
    line.types.add(gap.type)
    line.count += gap.count
    lines.set(key, line)
  }
  return [...lines]
    .sort(([left], [right]) => byText(left, right))
    .map(([, { gap, types, count }]) => ({
      code: `aws-${gap.kind}`,
      severity: gap.kind === 'unsupported' ? 'note' : 'warning',
      message: `${describe(gap, count)}; what it tells of ${[...types].sort(byText).join(', ')} is unknown`,
      file: unitId({ partition: '', account: gap.account, region: gap.region }),
    }))
}

function describe({ kind, permission, code }: Gap, count: number): string {
  const times = count === 1 ? 'once' : `${count} times`
  switch (kind) {
    case 'denied':
      return `\`${permission}\` was denied ${times}: allow it to the scan`
    case 'throttled':
      return `\`${permission}\` was throttled ${times} to the end: scan again`
    case 'unreachable':
      return `\`${permission}\` was not answered ${times} (\`${code}\`): scan again`
    case 'unsupported':
      return `\`${permission}\` is not offered here (\`${code}\`)`
    case 'missing':
    case 'failed':
      return `\`${permission}\` failed ${times} (\`${code}\`)`
  }
}
