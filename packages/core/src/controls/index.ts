export type {
  Control,
  Domain,
  Framework,
  Responsibility,
  Severity,
  Stage,
  Threat,
} from './control.ts'
