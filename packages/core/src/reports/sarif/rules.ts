import type { Control, Severity } from '../../controls/index.ts'
import { describeEdit } from '../../workload/index.ts'
import { renderControlPage } from '../controls.ts'

/** SARIF's level of a failure. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** Middle of the band that code scanning on GitHub reads as that severity. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.0',
}

/** A control as a SARIF rule, its page as the help. */
export function ruleOf(control: Control): object {
  const { id, aliases = [], title, why, severity, stages, domain, threats, mappings } = control
  return {
    id,
    name: nameOf(id),
    ...(aliases.length > 0 && { deprecatedIds: aliases }),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: [why, ...control.remedy.map((edit) => `To mend it: ${describeEdit(edit)}.`)].join('\n'),
      markdown: renderControlPage(control),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      severity,
      'security-severity': securitySeverity[severity],
      stages,
      domain,
      threats,
      responsibility: control.responsibility,
      mappings,
      tags: ['security', domain, ...stages, ...threats],
    },
  }
}

/** `sagemaker/notebook-root` as an identifier for people: `SagemakerNotebookRoot`. */
function nameOf(id: string): string {
  return id
    .split(/[/-]/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')
}
