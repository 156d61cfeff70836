export { controls } from './catalogue.generated.ts'
export type {
  Control,
  Domain,
  Framework,
  Persona,
  Responsibility,
  Severity,
  Stage,
  Threat,
} from './control.ts'
export { dedent } from './dedent.ts'
export type { ControlFilter } from './select.ts'
export { DOMAINS, findControl, isAtLeast, SEVERITIES, STAGES, selectControls } from './select.ts'
export { ACCOUNT } from './shared/index.ts'
