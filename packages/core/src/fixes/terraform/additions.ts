import type { Finding } from '../../scan/index.ts'
import type { Plan, PlannedChange } from '../plan.ts'
import { aiKey } from '../supplies/kms-key.ts'
import { functionsFor, type References } from './functions.ts'
import { topLevel } from './levels.ts'
import type { ModuleCode } from './module-code.ts'
import type { Body, Notation } from './print-hcl.ts'
import { bodyOf } from './shape.ts'

/** The name in a module of the key that is made for it: a later run finds it. */
const KEY_NAME = 'ai_workload'

/** Resources and data sources that a fix adds to a module, and how its values refer to them. */
export class Additions {
  readonly changes: PlannedChange[] = []
  readonly adds: Plan['adds'][number][] = []
  readonly notation: Notation
  readonly #finding: Finding
  readonly #module: ModuleCode
  readonly #written = new Set<string>()
  readonly #made = new Map<string, string>()

  constructor(finding: Finding, module: ModuleCode, address: string | undefined) {
    this.#finding = finding
    this.#module = module
    const references: References = {
      made: (suffix) => (suffix === '' ? address : this.#made.get(suffix)),
      key: () => this.#key(),
      data: (type) => this.#data(type),
    }
    this.notation = { call: functionsFor(references), key: (key) => key }
  }

  /** Whether the module has a resource of this name already. */
  has(type: string, name: string): boolean {
    return this.#module.has(type, name)
  }

  /** The address of what was made for the judged resource, by the end of its type in CloudFormation. */
  made(suffix: string): string | undefined {
    return this.#made.get(suffix)
  }

  /** @param suffix the end of its type in CloudFormation, by which others name it */
  make(type: string, name: string, body: Body, suffix?: string): void {
    if (suffix !== undefined) this.#made.set(suffix, `${type}.${name}`)
    if (!this.#write(`resource "${type}" "${name}"`, body)) return
    const { address } = this.#finding.resource
    const folder = /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? ''
    this.adds.push({ logicalId: `${folder}${type}.${name}`, type })
  }

  #key(): string | undefined {
    const address = `aws_kms_key.${KEY_NAME}`
    if (this.#module.has('aws_kms_key', KEY_NAME)) return address
    const level = topLevel('aws_kms_key')
    const body = level && bodyOf(level, [], aiKey, this.notation)
    if (body === undefined) return undefined
    this.make('aws_kms_key', KEY_NAME, body)
    return address
  }

  #data(type: string): string {
    const name = this.#module.data(type) ?? 'current'
    if (this.#module.data(type) === undefined) this.#write(`data "${type}" "${name}"`, [])
    return `data.${type}.${name}`
  }

  /** @returns whether it was not written before */
  #write(header: string, body: Body): boolean {
    if (this.#written.has(header)) return false
    this.#written.add(header)
    const text = this.#module.print(header, body)
    this.changes.push({ file: this.#module.home, change: { kind: 'line', start: this.#module.end, text } })
    return true
  }
}
