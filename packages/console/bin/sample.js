import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModule } from './load-module.js'

/** Fills the template with each fixture, to look at: `dist/sample-*.html`. */
export async function writeSample(root) {
  const { fixtures, fill } = await loadModule(root, '/fixtures/index.ts')
  const template = readFileSync(join(root, 'dist/report.html'), 'utf8')
  for (const [name, data] of Object.entries(fixtures))
    writeFileSync(join(root, `dist/sample-${name}.html`), fill(template, data()))
}
