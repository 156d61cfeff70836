import type { Export, Resource, SourceLocation, Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import { child, mapUnder, textOf } from '../document/access.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'
import { absent, placedAt, unresolved } from '../values/make-value.ts'
import { localPath } from './paths.ts'
import type { Run } from './run.ts'
import { maximumStacks } from './run.ts'
import type { Decided, Scope } from './scope.ts'

/** What reading a template gives: its resources and those of its nested stacks, its outputs and exports. */
export type StackContents = {
  readonly resources: readonly Resource[]
  readonly outputs: ReadonlyMap<string, Value>
  readonly exports: readonly Export[]
}

/** Where a nested stack stands and what it is given. */
export type ChildSetting = {
  readonly file: string
  readonly path: string
  readonly parameters: ReadonlyMap<string, Value>
  readonly exists: Decided
  readonly chain: readonly string[]
  /** Where the template is named. */
  readonly at: SourceLocation
}

/** Reads the template of a nested stack; `undefined` when the file is no template (a diagnostic tells more). */
export type ReadChild = (setting: ChildSetting) => StackContents | undefined

/** A template whose nested stacks are to be read. */
export type Parent = {
  readonly run: Run
  readonly scope: Scope
  readonly resources: MapNode | undefined
  readonly exists: (node: MapNode) => Decided
  /** The files from the root template to this one. */
  readonly chain: readonly string[]
  readonly readChild: ReadChild
}

const deepestNesting = 10
const templateProperty: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
])

function lastSegment(url: Value): string | undefined {
  const tail = textParts(url)?.at(-1)
  return typeof tail === 'string' ? tail.slice(tail.lastIndexOf('/') + 1).split('?', 1)[0] : undefined
}

/** The local file of a nested template: what the caller says, else a relative path that exists. */
function localFile(url: Value, address: string, parent: Parent): string | undefined {
  const told = parent.run.options.nested
  const written = url.kind === 'scalar' ? String(url.value) : undefined
  const named = told?.get(address) ?? told?.get(written ?? '') ?? told?.get(lastSegment(url) ?? '')
  if (named !== undefined) return named
  return written && localPath(parent.scope.file, written, parent.run.files.read)
}

function parametersOf(properties: MapNode, scope: Scope): ReadonlyMap<string, Value> {
  const parameters = new Map<string, Value>()
  for (const { key, value } of mapUnder(properties, 'Parameters')?.entries.values() ?? []) {
    parameters.set(key, scope.evaluate(value))
  }
  return parameters
}

function urlNodeOf(node: MapNode): { properties: MapNode; url: Node } | undefined {
  const property = templateProperty.get(textOf(child(node, 'Type')) ?? '')
  const properties = mapUnder(node, 'Properties')
  const url = property === undefined || properties === undefined ? undefined : child(properties, property)
  return properties === undefined || url === undefined ? undefined : { properties, url }
}

function refusal(file: string, parent: Parent): string | undefined {
  if (parent.chain.includes(file)) return `nested stack \`${file}\` contains itself and was not read again`
  if (parent.chain.length > deepestNesting) return `stacks nest deeper than ${deepestNesting} levels`
  return parent.run.stacks >= maximumStacks ? `there are more than ${maximumStacks} nested stacks` : undefined
}

function readOne({ key, value: node }: Entry, parent: Parent): StackContents | undefined {
  const { run, scope } = parent
  const found = node.kind === 'map' ? urlNodeOf(node) : undefined
  if (node.kind !== 'map' || found === undefined) return undefined
  const exists = parent.exists(node)
  if (exists.condition.kind === 'constant' && !exists.condition.value) return undefined
  const address = scope.path + key
  const file = localFile(scope.evaluate(found.url), address, parent)
  if (file === undefined) {
    const message = `the template of nested stack \`${key}\` is not among the files, so it was not read`
    scope.report('warning', 'nested-not-read', message, found.url.at)
    return undefined
  }
  const refused = refusal(file, parent)
  if (refused !== undefined) {
    scope.report('error', 'nested-cycle', refused, found.url.at)
    return undefined
  }
  run.stacks++
  run.nested.add(file)
  const parameters = parametersOf(found.properties, scope)
  const chain = [...parent.chain, file]
  return parent.readChild({ file, path: `${address}/`, parameters, exists, chain, at: found.url.at })
}

/** The nested stacks of one template, each read when first asked for and only once. */
export class Stacks {
  readonly #parent: Parent
  readonly #read = new Map<string, StackContents | undefined>()
  readonly #open = new Set<string>()

  constructor(parent: Parent) {
    this.#parent = parent
  }

  #contents(entry: Entry): StackContents | undefined {
    const { key } = entry
    if (this.#read.has(key)) return this.#read.get(key)
    if (this.#open.has(key)) {
      const message = `nested stack \`${key}\` depends on its own outputs`
      this.#parent.scope.report('error', 'nested-cycle', message, entry.keyAt)
      return undefined
    }
    this.#open.add(key)
    const contents = readOne(entry, this.#parent)
    this.#open.delete(key)
    this.#read.set(key, contents)
    return contents
  }

  /** The output that an attribute of a nested stack names; `undefined` when it is no output of a stack read. */
  output(name: string, attribute: string, at: SourceLocation): Value | undefined {
    if (!attribute.startsWith('Outputs.')) return undefined
    const entry = this.#parent.resources?.entries.get(name)
    const contents = entry === undefined ? undefined : this.#contents(entry)
    if (contents === undefined) return undefined
    const output = contents.outputs.get(attribute.slice('Outputs.'.length))
    if (output !== undefined) return output.kind === 'absent' ? absent(at) : placedAt(output, at)
    const id = `${this.#parent.scope.path}${name}.${attribute}`
    const message = `nested stack \`${name}\` has no output \`${attribute.slice('Outputs.'.length)}\``
    this.#parent.scope.report('warning', 'unknown-output', message, at)
    return unresolved(id, 'unsupported', at)
  }

  /** What every nested stack holds, in the template's order. */
  all(): readonly StackContents[] {
    const entries = [...(this.#parent.resources?.entries.values() ?? [])]
    return entries.flatMap((entry) => this.#contents(entry) ?? [])
  }
}
