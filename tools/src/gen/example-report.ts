import { readdirSync } from 'node:fs'
import {
  assess,
  controls,
  type Report,
  readWorkload,
  renderText,
  type SourceFiles,
  summarizeUnits,
} from '@parapet/core'
import { inRepository, readCommitted } from './write.ts'

const FOLDER = 'examples/support-assistant'

/** The text report of the example that the README shows, as `npm run demo` prints it. */
export function exampleReport(color: boolean): string {
  const files = filesOf(FOLDER)
  const { units, diagnostics } = readWorkload(files)
  const { findings, errors, resources, relevance } = assess(units, controls)
  const report: Report = {
    tool: { name: 'parapet', version: '' },
    inputs: [],
    units: summarizeUnits(units, relevance),
    resources,
    controls,
    findings,
    diagnostics,
    errors,
    text: files.read,
  }
  return renderText(report, { color, shown: { passes: false, unknown: 'show' }, width: 100 })
}

function filesOf(folder: string): SourceFiles {
  const paths = readdirSync(inRepository(folder)).map((name) => `${folder}/${name}`)
  return {
    paths: () => [...paths].sort(),
    read: (path) => (paths.includes(path) ? readCommitted(path) : undefined),
  }
}
