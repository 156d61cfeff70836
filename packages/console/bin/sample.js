import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'

/** Fills the template with each fixture, to look at: `dist/sample-*.html`. */
export async function writeSample(root) {
  const server = await createServer({
    root,
    configFile: false,
    server: { middlewareMode: true },
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    const { fixtures, fill } = await server.ssrLoadModule('/fixtures/index.ts')
    const template = readFileSync(join(root, 'dist/report.html'), 'utf8')
    for (const [name, data] of Object.entries(fixtures))
      writeFileSync(join(root, `dist/sample-${name}.html`), fill(template, data()))
  } finally {
    await server.close()
  }
}
