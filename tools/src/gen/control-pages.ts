import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Control, controls, renderControlPage } from '@parapet/core'
import { inRepository, writeGenerated } from './write.ts'

/** One page per control under `docs/controls`, and the index; pages of controls that are gone are removed. */
export function generateControlPages(): void {
  const root = inRepository('docs/controls')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  for (const control of controls) {
    const file = `docs/controls/${control.id}.md`
    mkdirSync(dirname(inRepository(file)), { recursive: true })
    writeGenerated(file, renderControlPage(control))
  }
  writeGenerated('docs/controls/README.md', index())
}

function index(): string {
  const services = [...new Set(controls.map(serviceOf))]
  return [
    '# Controls',
    '',
    `${controls.length} controls. Each page is generated from the control's own file in \`packages/core/src/controls\`.`,
    ...services.flatMap((service) => ['', `## ${service}`, '', ...table(service)]),
    '',
  ].join('\n')
}

function table(service: string): readonly string[] {
  const rows = controls
    .filter((control) => serviceOf(control) === service)
    .map(
      ({ id, title, severity, domain }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} | ${domain} |`,
    )
  return ['| Control | Defect | Severity | Domain |', '| --- | --- | --- | --- |', ...rows]
}

const serviceOf = (control: Control): string => control.id.split('/')[0] ?? ''
