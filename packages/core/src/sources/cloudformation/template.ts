import type { SourceLocation, Value } from '../../workload/index.ts'
import { child, mapUnder, textOf } from '../document/access.ts'
import type { MapNode, Node } from '../document/index.ts'
import type { Report } from '../report.ts'
import { placedAt, unresolved } from '../values/make-value.ts'
import { Conditions } from './conditions.ts'
import { evaluateNode } from './evaluate.ts'
import { expandLoops } from './for-each.ts'
import { callOf } from './functions.ts'
import { readInclude } from './include.ts'
import { type Macros, macrosOf } from './macros.ts'
import { type Parameter, readParameters } from './parameters.ts'
import { pseudoValue } from './pseudo.ts'
import { maximumEvaluationDepth, maximumEvaluations, type Run } from './run.ts'
import type { OpenSymbol, Scope } from './scope.ts'
import { unsupported } from './text-values.ts'

/** A template made ready to be evaluated. */
export type Template = {
  readonly scope: Scope
  readonly resources: MapNode | undefined
  readonly outputs: MapNode | undefined
}

/** Where a template stands and what it is given. */
export type Setting = {
  readonly run: Run
  readonly file: string
  /** Prefixes addresses and symbols; empty for a root template. */
  readonly path: string
  readonly parameters: ReadonlyMap<string, Value>
  /** The output of a nested stack that an attribute names; `undefined` when it is none. */
  readonly outputOf: (name: string, attribute: string, at: SourceLocation) => Value | undefined
}

function reporter(run: Run, file: string): Report {
  return (severity, code, message, at) => {
    run.sink.add({ code, severity, message, file, location: at })
  }
}

/** Works within the run's bounds; beyond them things stay unknown and one diagnostic says so. */
function boundary(run: Run, report: Report): Scope['bounded'] {
  return (at, work, instead) => {
    if (run.depth >= maximumEvaluationDepth || run.evaluations >= maximumEvaluations) {
      const message = 'the template needs too much work to evaluate; this part was not read'
      if (!run.exhausted) report('error', 'too-complex', message, at)
      run.exhausted = true
      return instead()
    }
    run.depth++
    run.evaluations++
    const result = work()
    run.depth--
    return result
  }
}

/** The sections of a template. Loops in them are written out when a section is first asked for. */
class Sections {
  readonly #root: MapNode
  readonly #expand: (node: MapNode) => MapNode
  readonly #report: Report
  readonly #read = new Map<string, MapNode | undefined>()

  constructor(root: MapNode, expand: (node: MapNode) => MapNode, report: Report) {
    this.#root = root
    this.#expand = expand
    this.#report = report
  }

  get(name: string): MapNode | undefined {
    if (this.#read.has(name)) return this.#read.get(name)
    const node = child(this.#root, name)
    const map = node?.kind === 'map' ? node : undefined
    // A loop's list may itself look into this section; it then sees the section as written.
    this.#read.set(name, map)
    if (map !== undefined) this.#read.set(name, this.#expand(map))
    else if (node !== undefined && !(node.kind === 'scalar' && node.isNull)) {
      this.#report('error', 'invalid-section', `\`${name}\` must be a map and was not read`, node.at)
    }
    return this.#read.get(name)
  }
}

type Parts = {
  readonly setting: Setting
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly sections: Sections
  readonly macros: Macros
  readonly report: Report
}

/** A name that nothing in the template bears. Macros add names of their own, so then it is only unknown. */
function unknownName(name: string, at: SourceLocation, parts: Parts): Value {
  const id = `${parts.setting.path}${name}`
  if (parts.macros.addNames) {
    return unresolved(id, 'dynamic', at, `\`${name}\` is made by a macro, which runs at deployment only`)
  }
  parts.report('warning', 'unknown-name', `there is no parameter or resource \`${name}\``, at)
  return unresolved(id, 'unsupported', at)
}

function reference(name: string, at: SourceLocation, parts: Parts): Value {
  const { setting, parameters, sections } = parts
  const pseudo = pseudoValue(name, setting.run.options.pseudo ?? {}, setting.path, at)
  if (pseudo !== undefined) return pseudo
  const parameter = parameters.get(name)
  if (parameter !== undefined) return placedAt(parameter.value, at)
  if (sections.get('Resources')?.entries.has(name) !== true) return unknownName(name, at, parts)
  return attributeOf(name, 'Ref', at, setting.path)
}

/** A resource's attribute, which exists only after deployment. */
function attributeOf(name: string, attribute: string, at: SourceLocation, path: string): Value {
  const address = path + name
  return unresolved({ id: `${address}.${attribute}`, target: { address, attribute } }, 'reference', at)
}

function openSymbol(node: Node, parameters: ReadonlyMap<string, Parameter>): OpenSymbol | undefined {
  const call = callOf(node)
  const name = call?.name === 'Ref' ? textOf(call.argument) : undefined
  return name === undefined ? undefined : parameters.get(name)?.open
}

function attribute(name: string, attributeName: string, at: SourceLocation, parts: Parts): Value {
  if (parts.sections.get('Resources')?.entries.has(name) !== true) {
    return unknownName(`${name}.${attributeName}`, at, parts)
  }
  const output = parts.setting.outputOf(name, attributeName, at)
  return output ?? attributeOf(name, attributeName, at, parts.setting.path)
}

/** Opens a template: reads its parameters and gives it a scope in which its parts are evaluated. */
export function openTemplate(root: MapNode, setting: Setting): Template {
  const { run, file, path } = setting
  const report = reporter(run, file)
  const macros = macrosOf(root, report)
  const strict = run.options.strictParameters === true
  // A stack of an assembly has a path without being nested.
  const nested = path !== (run.options.unit?.path ?? '')
  const given = { values: setting.parameters, strict, nested, path, report }
  const parameters = readParameters(mapUnder(root, 'Parameters'), given)
  const expand = (node: MapNode): MapNode => (macros.loops ? expandLoops(node, scope) : node)
  const sections = new Sections(root, expand, report)
  const parts: Parts = { setting, parameters, sections, macros, report }
  const conditions = new Conditions(
    () => sections.get('Conditions'),
    () => scope,
  )
  const bounded = boundary(run, report)
  const scope: Scope = {
    file,
    path,
    mappings: mapUnder(root, 'Mappings'),
    evaluate: (node) => {
      const plain = node.kind === 'map' ? expand(node) : node
      // A scalar has no depth; most nodes are scalars.
      if (plain.kind === 'scalar') return evaluateNode(plain, scope)
      return bounded(
        node.at,
        () => evaluateNode(plain, scope),
        () => unsupported('value', node.at),
      )
    },
    bounded,
    include: (location) => readInclude(run, file, location),
    reference: (name, at) => reference(name, at, parts),
    attribute: (name, attributeName, at) => attribute(name, attributeName, at, parts),
    condition: (name, at) => conditions.named(name, at),
    openSymbol: (node) => openSymbol(node, parameters),
    report,
  }
  return { scope, resources: sections.get('Resources'), outputs: sections.get('Outputs') }
}
