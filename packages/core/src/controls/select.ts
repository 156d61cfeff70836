import type { Control, Domain, Persona, Severity, Stage } from './control.ts'

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info']
/** The life of a workload, in order. */
export const STAGES: readonly Stage[] = ['ingest', 'prepare', 'train', 'deploy', 'monitor', 'generate']
/** What controls are about. */
export const DOMAINS: readonly Domain[] = [
  'identity',
  'data-protection',
  'network',
  'monitoring',
  'model-integrity',
  'generative-ai',
  'governance',
]

/** Which controls a user wants; an absent part does not narrow. */
export type ControlFilter = {
  readonly ids?: readonly string[] | undefined
  /** The mildest severity that is wanted. */
  readonly severity?: Severity | undefined
  readonly stages?: readonly Stage[] | undefined
  readonly domains?: readonly Domain[] | undefined
  /** For whom; controls that are named by id are always wanted. Absent: for all. */
  readonly persona?: Persona | undefined
}

/** The controls that pass a filter, in their order. */
export function selectControls(controls: readonly Control[], filter: ControlFilter): readonly Control[] {
  const { ids, severity, stages, domains, persona } = filter
  return controls.filter(
    (control) =>
      (ids === undefined || ids.some((id) => isNamed(control, id))) &&
      (severity === undefined || isAtLeast(control.severity, severity)) &&
      (stages === undefined || control.stages.some((stage) => stages.includes(stage))) &&
      (domains === undefined || domains.includes(control.domain)) &&
      (ids !== undefined || persona !== 'regular' || control.persona === undefined),
  )
}

/** Whether `severity` is `bar` or worse. */
export function isAtLeast(severity: Severity, bar: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar)
}

/** The control of an id or of one of its former ids. */
export function findControl(controls: readonly Control[], id: string): Control | undefined {
  return controls.find((control) => isNamed(control, id))
}

function isNamed(control: Control, id: string): boolean {
  return control.id === id || (control.aliases ?? []).includes(id)
}
