import { readFileSync } from 'node:fs'

/** The version of the installed package. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  // A parse boundary: our own package.json.
  return (JSON.parse(text) as { version: string }).version
}
