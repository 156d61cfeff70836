import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { ours } from './compare.ts'
import type { Json } from './json.ts'

const folder = fileURLToPath(new URL('../../../spec/sam', import.meta.url))
const differencesFile = 'differences.yaml'

/** The names of our own SAM templates. */
export function caseNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== differencesFile)
    .map((name) => basename(name, '.yaml'))
}

/** What the translator and we make of one of them, normalized. */
export function resultsOf(name: string): { readonly theirs: Json; readonly ours: Json } {
  // Written by this package.
  const theirs = JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as Json
  return { theirs, ours: ours(join(folder, `${name}.yaml`)) }
}

/** A difference by intent, with resources that show it on both sides. */
export type Intended = {
  readonly id: string
  readonly reason: string
  readonly theirs: Json
  readonly ours: Json
}

/** The differences by intent. */
export function intendedDifferences(): readonly Intended[] {
  // The file is ours; a row of another shape fails the tests that read it.
  return parse(readFileSync(join(folder, differencesFile), 'utf8')) as readonly Intended[]
}
