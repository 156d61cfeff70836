import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { type HclParser, loadHclParser } from '@parapet/core'
import { rolldown } from 'rolldown'
import type { CollectedTest } from './collected-tests.ts'
import { TestCollection } from './collected-tests.ts'

/** Evaluates the tests and all they test anew, and gives the tests of the files, or all. */
export type LoadTests = (files?: ReadonlySet<string>) => readonly CollectedTest[]

/** What the bundle exports: it asks of each file whether its tests are wanted. */
type Bundle = { readonly declareAll: (collect: (file: string, declare: () => void) => void) => void }

/**
 * Bundles the tests of a package, below the working directory, with its code into one script. Evaluating
 * that takes some milliseconds, so each mutant gets a fresh copy of everything. Where folders are given, which
 * may lie outside of the package, only the tests below those are taken.
 */
export async function bundleTests(packageName: string, folders: readonly string[] = []): Promise<LoadTests> {
  const folder = `packages/${packageName}`
  const files = (folders.length === 0 ? [folder] : folders).flatMap(testFiles)
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    logLevel: 'silent',
    treeshake: false,
    external: (id) => !/^(?:\.|\/|@parapet\/|@cedar-policy\/)/.test(id) && id !== entry,
    resolve: { alias: workspaceSources() },
    plugins: [
      {
        name: 'tests as functions',
        resolveId: (id) => {
          if (id.endsWith('/hcl-parser.ts')) return { id: parserModule, external: true }
          return id === entry ? id : null
        },
        load: (id) => (id === entry ? { code: entrySource(files), moduleType: 'js' } : null),
        transform: (code, id) => prepared(code, id),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  await bundle.close()
  const script = new Script(`(function (require, module, exports) {${output[0].code}\n})`)
  const require = createRequire(resolve(folder, 'package.json'))
  const parser = output[0].imports.includes(parserModule) ? { parseHcl: await loadParser() } : {}
  return (wanted) => {
    const collection = new TestCollection()
    const module = { exports: {} }
    // The script is the function written above, and exports what the entry does.
    const evaluate = script.runInThisContext() as (...names: readonly unknown[]) => void
    const given: Record<string, unknown> = { vitest: collection.api(), [parserModule]: parser }
    evaluate((id: string) => given[id] ?? required(require, id), module, module.exports)
    const { declareAll } = module.exports as Bundle
    declareAll((file, declare) => {
      if (wanted?.has(file) !== false) collection.collect(file, declare)
    })
    return collection.tests
  }
}

const entry = 'all-tests'

/** What tests import for Terraform waits for WebAssembly, which a script cannot: it is loaded once, before. */
const parserModule = 'hcl-parser'

function loadParser(): Promise<HclParser> {
  const require = createRequire(resolve('packages/core/package.json'))
  const bytes = (module: string) => readFileSync(require.resolve(module))
  return loadHclParser({
    runtime: bytes('web-tree-sitter/web-tree-sitter.wasm'),
    grammar: bytes('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
  })
}

function entrySource(files: readonly string[]): string {
  const literal = (text: string) => JSON.stringify(text)
  return [
    ...files.map((file, i) => `import { declareTests as declare${i} } from ${literal(resolve(file))}`),
    'export function declareAll(collect) {',
    ...files.map((file, i) => `  collect(${literal(file)}, declare${i})`),
    '}',
  ].join('\n')
}

/** Modules keep the address they have outside of the bundle, and tests wait until they are asked for. */
function prepared(code: string, id: string): string {
  const placed = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  if (!id.endsWith('.test.ts')) return placed
  const lines = placed.split('\n')
  const end = lines.findLastIndex((line) => /^(?:import |\} from )/.test(line)) + 1
  const body = lines.slice(end).join('\n')
  return `${lines.slice(0, end).join('\n')}\nexport function declareTests() {\n${body}\n}\n`
}

/** Snapshots inside, and Cedar, which has to be loaded first. */
const needsVitest = /InlineSnapshot\(|cedar/

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !/(?:^|\/)(?:node_modules|dist)\//.test(path))
    .map((path) => join(folder, path))
    .filter((path) => !needsVitest.test(readFileSync(path, 'utf8')))
}

/** The packages of the workspace by name, as the configuration of the tests has them. */
function workspaceSources(): Record<string, string> {
  const names = ['iam', 'sensitive', 'core', 'aws']
  return Object.fromEntries(
    names.map((name) => [`@parapet/${name}`, resolve(`packages/${name}/src/index.ts`)]),
  )
}

const documents = new Map<unknown, unknown>()

/** Modules from elsewhere are loaded once, and a YAML file is parsed once: tests read, they change nothing. */
function required(require: NodeJS.Require, id: string): unknown {
  const module: unknown = require(id)
  if (id !== 'yaml') return module
  const yaml = module as typeof import('yaml')
  const parse = (text: string, options: import('yaml').ParseOptions & import('yaml').DocumentOptions) => {
    const known = documents.get(text) ?? (yaml.parse(text, options) as unknown)
    documents.set(text, known)
    return known
  }
  return { ...yaml, parse }
}
