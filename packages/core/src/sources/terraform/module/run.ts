import type { SourceFiles, SourceLocation, Value } from '../../../workload/index.ts'
import { DiagnosticSink } from '../../cloudformation/diagnostics.ts'
import type { Report } from '../../report.ts'
import { fault } from '../evaluate/unknown.ts'
import type { HclParser } from '../hcl/node.ts'
import type { ModuleLibrary } from './library.ts'
import { ValueSizes } from './value-sizes.ts'

/** How deep evaluation may go, through locals, modules and expressions. */
const maximumDepth = 300
/** How many expressions are evaluated for one unit before the rest is given up. */
const maximumEvaluations = 1_000_000
/** How many instances one `count` or `for_each` may make. */
export const maximumInstances = 1000
/** How many resources one unit may have. */
export const maximumResources = 20_000
/** How deep modules may call modules. */
export const maximumModuleDepth = 16

/** How many values one local, variable, output or argument may hold. */
const maximumValueSize = 100_000
/** How many values all resources of a unit may hold. */
const maximumUnitSize = 5_000_000

/** What can be asked of a resource or of a call of a module by its address. */
export type Holder = { readonly attribute: (name: string, at: SourceLocation) => Value }

/** What all modules of one unit share while they are read. */
export class Run {
  readonly files: SourceFiles
  readonly parse: HclParser
  readonly library: ModuleLibrary
  readonly strict: boolean
  readonly sink: DiagnosticSink = new DiagnosticSink()
  readonly holders: Map<string, Holder> = new Map()
  /** Folders of the modules that were read, in order. */
  readonly folders: Set<string> = new Set()
  readonly rootFolder: string
  /** Folders of installed modules by their path of calls. */
  readonly installed: ReadonlyMap<string, string>
  /** How many resources there are so far. */
  resources = 0
  #depth = 0
  #values = 0
  #evaluations = 0

  constructor(given: Pick<Run, 'files' | 'parse' | 'library' | 'strict' | 'rootFolder' | 'installed'>) {
    this.files = given.files
    this.parse = given.parse
    this.library = given.library
    this.strict = given.strict
    this.rootFolder = given.rootFolder
    this.installed = given.installed
  }

  readonly report: Report = (severity, code, message, at) => {
    this.sink.add({ severity, code, message, file: at.file, location: at })
  }

  /** Does the work one level deeper, or says once that evaluation has gone too deep or too far. */
  bounded(at: SourceLocation, work: () => Value): Value {
    if (this.#depth >= maximumDepth || this.#evaluations >= maximumEvaluations) {
      const what = this.#depth >= maximumDepth ? 'nests too deep' : 'takes too long'
      this.once(what.replaceAll(' ', '-'), `evaluation ${what} here; the rest is not known`, at)
      return fault('evaluation was given up', at)
    }
    this.#depth++
    this.#evaluations++
    try {
      return work()
    } finally {
      this.#depth--
    }
  }

  readonly #said = new Set<string>()

  /** The value, unless it is so large that those who walk it would never end: then it is not known. */
  fitting(value: Value, at: SourceLocation): Value {
    const size = this.#sizes.of(value)
    if (size <= maximumValueSize) return value
    this.once('too-large-value', 'this value is too large and was not kept', at)
    return fault('a value that is too large', at)
  }

  /** A value of a resource, as long as all of them together can be walked. */
  kept(value: Value, at: SourceLocation): Value {
    this.#values += this.#sizes.of(value)
    if (this.#values <= maximumUnitSize) return value
    this.once(
      'too-large-value',
      'the values of this module are too large together; the rest was not kept',
      at,
    )
    return fault('a value that is too large', at)
  }

  readonly #sizes = new ValueSizes()

  /** Whether the unit may have more resources than it has; says so once when not. */
  mayHaveMore(at: SourceLocation): boolean {
    if (this.resources < maximumResources) return true
    this.once(
      'too-many-resources',
      `there are more than ${maximumResources} resources; not all were read`,
      at,
    )
    return false
  }

  /** Says something the first time only. */
  once(code: string, message: string, at: SourceLocation): void {
    if (this.#said.has(code)) return
    this.#said.add(code)
    this.report('warning', code, message, at)
  }
}
