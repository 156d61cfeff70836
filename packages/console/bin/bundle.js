import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { noticesOf } from './notices.js'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%23126163' d='M2 5h4v3h3V5h6v3h3V5h4v16H2z'/%3E%3C/svg%3E"

/** The slot that a report's data takes; the command line looks for the same text. */
const DATA_SLOT = '"parapet:data"'

/** The application as one HTML file whose policy allows its own script and style and nothing else. */
export async function bundle(root) {
  const [result] = [
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'es2022',
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { input: join(root, 'src/main.tsx'), output: { format: 'iife' } },
      },
    }),
  ].flat()
  const chunk = result.output.find((one) => one.type === 'chunk')
  const sheets = result.output.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'))
  const script = inert(chunk.code)
  const style = sheets
    .map(({ source }) => String(source))
    .join('\n')
    .replaceAll('</', '<\\/')
  return fill(readFileSync(join(root, 'page.template'), 'utf8'), {
    CSP: policy(script, style),
    ICON,
    STYLE: style,
    NOTICES: noticesOf([...chunk.moduleIds, join(root, 'node_modules/@fontsource-variable/inter/x')], root),
    DATA: DATA_SLOT,
    SCRIPT: script,
  })
}

function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Script text that cannot end its element or open a comment in it. */
function inert(code) {
  return code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function fill(template, values) {
  return template
    .split(/%([A-Z]+)%/)
    .map((part, index) => (index % 2 === 0 ? part : values[part]))
    .join('')
}
