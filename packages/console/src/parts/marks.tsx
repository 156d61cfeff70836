import { CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Severity, Verdict } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const STEPS: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1, info: 0 }

/** Severity as rising bars: more bars are worse, whatever the colors. */
export function SeverityBars({ severity }: { readonly severity: Severity }): ReactNode {
  return (
    <svg className={`bars sev-${severity}`} viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
      {[0, 1, 2, 3].map((step) => (
        <rect
          key={step}
          className={step < STEPS[severity] ? 'bar on' : 'bar'}
          x={step * 4.75}
          y={10 - step * 3}
          width="3.25"
          height={4 + step * 3}
          rx="1"
        />
      ))}
    </svg>
  )
}

/** Severity with its name. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  return (
    <span className={`mark sev-${severity}`}>
      <SeverityBars severity={severity} />
      {texts.severity[severity]}
    </span>
  )
}

const ICONS = { fail: CircleX, unknown: CircleQuestionMark, pass: CircleCheck } as const

/** A verdict with its name; `quiet` leaves the name to readers of screens. */
export function VerdictMark({
  verdict,
  children,
}: {
  readonly verdict: Verdict
  readonly children?: ReactNode
}): ReactNode {
  const Icon = ICONS[verdict]
  return (
    <span className={`mark verdict-${verdict}`}>
      <Icon size={15} aria-hidden="true" />
      {children ?? texts.verdict[verdict]}
    </span>
  )
}
