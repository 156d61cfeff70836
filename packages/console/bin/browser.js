// What needs a browser: `test` (`npm run test:browser`), `bench` and `screenshots`. Without a browser it says
// so and ends with 0, in CI with 1.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.js'
import { loadModule } from './load-module.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const [task = 'test', ...rest] = process.argv.slice(2)

const chromium = findChromium()
if (chromium === undefined) {
  process.stderr.write('no Chromium was found by CHROMIUM_PATH or on PATH: nothing was run in a browser\n')
  process.exit(process.env.CI ? 1 : 0)
}
process.env.CHROMIUM_PATH = chromium

if (task === 'test') {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', root, '--config', 'browser/vitest.config.ts', ...rest],
    { cwd: root, stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
} else {
  const { main } = await loadModule(root, task === 'bench' ? '/browser/bench.ts' : '/browser/screenshots.ts')
  await main(rest)
}
