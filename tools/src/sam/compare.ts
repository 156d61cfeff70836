import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expandTemplate } from '@parapet/core'
import { type Difference, differences, differenceText } from './difference.ts'
import { isMap, type Json, type JsonMap, mapAt, textOf } from './json.ts'
import { normalize } from './normalize.ts'

/** What the translator made of a template, or why it refused. */
type Result = { readonly file: string; readonly translated?: Json; readonly refused?: string }

const expectedFolder = 'spec/sam/expected'

/** What we make of a template, normalized. Files that it names are not read: the translator sees none either. */
export function ours(file: string): JsonMap {
  const files = {
    paths: () => [file],
    read: (path: string) => (path === file ? readFileSync(file, 'utf8') : undefined),
  }
  // Plain data that was made from JSON's kinds of values only.
  return normalize(expandTemplate(files, file).template as Json)
}

/** The file that holds what the translator made of one of our cases. */
export function expectedFile(file: string): string {
  return join(expectedFolder, `${basename(file, '.yaml')}.json`)
}

function write(results: readonly Result[]): number {
  mkdirSync(expectedFolder, { recursive: true })
  let refusals = 0
  for (const { file, translated, refused } of results) {
    if (translated === undefined) {
      console.error(`${file}: the translator refuses: ${refused}`)
      refusals++
    } else writeFileSync(expectedFile(file), `${JSON.stringify(normalize(translated), undefined, 1)}\n`)
  }
  return refusals === 0 ? 0 : 1
}

function check(results: readonly Result[]): number {
  let found = 0
  for (const { file, translated, refused } of results) {
    if (translated === undefined) {
      console.error(`${file}: the translator refuses: ${refused}`)
      found++
      continue
    }
    const theirs = normalize(translated)
    // Written by `write`.
    const written = JSON.parse(readFileSync(expectedFile(file), 'utf8')) as Json
    const stale = differences(theirs, written).map(
      (each) => `expected result is out of date: ${differenceText(each)}`,
    )
    const lines = [...stale, ...differences(theirs, ours(file)).map(differenceText)]
    found += lines.length
    for (const line of lines) console.error(`${file}: ${line}`)
  }
  console.log(`${results.length} templates, ${found} differences`)
  return found === 0 ? 0 : 1
}

/** What kind of resource and property a difference concerns. */
function causeOf({ path, theirs, ours: own }: Difference, template: JsonMap): string {
  const [section = '', id = '', ...rest] = path
  if (section !== 'Resources') return section
  const type = mapAt(mapAt(template, 'Resources'), id)['Type']
  const kind = theirs === undefined ? 'extra' : own === undefined ? 'missing' : 'different'
  if (rest.length === 0)
    return `${kind} resource ${textOf(isMap(theirs) ? theirs['Type'] : isMap(own) ? own['Type'] : '')}`
  return `${kind} ${textOf(type)} ${rest
    .filter((step) => step !== 'Properties' && !/^\d+$/.test(step))
    .slice(0, 3)
    .join('.')}`
}

function folder(results: readonly Result[]): number {
  const causes = new Map<string, string[]>()
  let equal = 0
  const understood = results.filter(({ translated }) => translated !== undefined)
  for (const { file, translated } of understood) {
    const theirs = normalize(translated ?? null)
    const found = differences(theirs, ours(file))
    if (found.length === 0) equal++
    for (const each of found) {
      console.log(`${file}: ${differenceText(each)}`)
      const cause = causeOf(each, theirs)
      causes.set(cause, [...new Set([...(causes.get(cause) ?? []), file])])
    }
  }
  for (const { file, refused } of results)
    if (refused !== undefined) console.log(`${file}: refused: ${refused}`)
  const share = ((100 * equal) / Math.max(1, understood.length)).toFixed(1)
  console.log(`\n${results.length} templates, ${understood.length} translated, ${equal} equal (${share} %)`)
  for (const [cause, files] of [...causes].sort(([, one], [, two]) => two.length - one.length)) {
    console.log(`${String(files.length).padStart(5)}  ${cause}`)
  }
  return 0
}

const modes: ReadonlyMap<string, (results: readonly Result[]) => number> = new Map([
  ['check', check],
  ['folder', folder],
  ['write', write],
])

/** Compares results of the translator, listed in a file, with ours. Returns the exit code. */
export function main([mode = '', file = '']: readonly string[]): number {
  const run = modes.get(mode)
  if (run === undefined) throw new Error(`usage: compare-sam ${[...modes.keys()].join('|')} FILE`)
  // Written by `tools/sam/compare.py`.
  return run(JSON.parse(readFileSync(file, 'utf8')) as readonly Result[])
}
