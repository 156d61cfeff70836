import { type Control, dedent } from '../controls/index.ts'
import { describeEdit } from '../workload/index.ts'

/** The catalogue as a table for people or as JSON (`parapet controls --format json`). */
export function renderControls(controls: readonly Control[], format: 'text' | 'json'): string {
  return format === 'json' ? controlsJson(controls) : controlsText(controls)
}

function controlsJson(controls: readonly Control[]): string {
  const list = controls.map((control) => ({
    id: control.id,
    title: control.title,
    severity: control.severity,
    status: control.status,
    persona: control.persona ?? 'regular',
    stages: control.stages,
    domain: control.domain,
    threats: control.threats,
    responsibility: control.responsibility,
    appliesTo: [control.appliesTo].flat(),
    mappings: control.mappings,
  }))
  return `${JSON.stringify(list, undefined, 2)}\n`
}

function controlsText(controls: readonly Control[]): string {
  const width = Math.max(0, ...controls.map(({ id }) => id.length))
  const lines = controls.map(
    ({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}`,
  )
  return `${[...lines, '', `${controls.length} control(s)`].join('\n')}\n`
}

/** The page of one control, in Markdown: the same text on the terminal and in `docs/controls`. */
export function renderControlPage(control: Control): string {
  const { id, title, severity, persona, status, since, stages, domain, threats, responsibility, why } =
    control
  return [
    `# ${title}`,
    '',
    `\`${id}\` · ${severity} · ${status} since ${since}${persona === undefined ? '' : ` · only with \`--persona ${persona}\``}`,
    '',
    why,
    '',
    '| | |',
    '| --- | --- |',
    `| Applies to | ${[control.appliesTo]
      .flat()
      .map((type) => `\`${type}\``)
      .join(', ')} |`,
    ...(control.assets ? [`| Used as | ${control.assets.join(', ')} |`] : []),
    `| Stages | ${stages.join(', ')} |`,
    `| Domain | ${domain} |`,
    `| Threats | ${threats.join(', ')} |`,
    `| Responsibility | ${responsibility} |`,
    ...Object.entries(control.mappings).map(([framework, ids]) => `| ${framework} | ${ids.join(', ')} |`),
    '',
    '## What to do',
    '',
    ...control.remedy.map((edit) => `- ${sentence(describeEdit(edit))}`),
    '',
    '## Examples',
    '',
    'A comment marks the line at which a verdict is placed.',
    '',
    '```yaml',
    dedent(control.examples),
    '```',
    '',
  ].join('\n')
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
