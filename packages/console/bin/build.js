// Builds the report application into one HTML file with a slot for data: `dist/report.html`, and a copy
// beside the command line. Does nothing when no input changed. `--sample` adds `dist/sample.html`.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashOfInputs } from './inputs.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const target = at('../dist/report.html')
const stamp = at('../dist/.inputs')
const copies = [at('../../cli/bundle/report.html')]

const hash = hashOfInputs(at('..'))
const known = existsSync(stamp) && existsSync(target) ? readFileSync(stamp, 'utf8') : ''
if (known !== hash) {
  const { bundle } = await import('./bundle.js')
  mkdirSync(at('../dist'), { recursive: true })
  writeFileSync(target, await bundle(at('..')))
  writeFileSync(stamp, hash)
}
for (const copy of copies) {
  if (known === hash && existsSync(copy)) continue
  mkdirSync(fileURLToPath(new URL('.', `file://${copy}`)), { recursive: true })
  copyFileSync(target, copy)
}
if (process.argv.includes('--sample')) {
  const { writeSample } = await import('./sample.js')
  await writeSample(at('..'))
}
