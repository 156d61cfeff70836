import type {
  MapValue,
  Scope as Place,
  SourceLocation,
  UnresolvedPart,
  UnresolvedValue,
  Value,
} from '../../../workload/index.ts'
import { assuming, unresolved } from '../../values/make-value.ts'
import { possible } from '../evaluate/possible.ts'
import type { Scope } from '../evaluate/scope.ts'
import type { Body } from '../hcl/expression.ts'
import { blocksValue, blockTypes, typeOf } from './blocks.ts'
import { environmentAttribute, environmentValue } from './environment.ts'
import type { Instance } from './instances.ts'
import { Memo } from './memo.ts'
import type { Declaration } from './module.ts'
import { namedArn } from './named-data.ts'
import { policyDocument } from './policy-document.ts'
import type { Holder, Run } from './run.ts'

/** Arguments that mean something to Terraform and nothing to the provider. */
const metaArguments: ReadonlySet<string> = new Set(['count', 'for_each', 'provider', 'depends_on'])

/** Names of resources, by which relations are found: a reference to one stays a reference. */
function isNaming(attribute: string): boolean {
  return /^(?:id|arn|name|bucket|alias|identifier)$|_(?:name|identifier)$/.test(attribute)
}

/** What a resource shares with its module. */
export type Surroundings = {
  readonly run: Run
  readonly scope: Scope
  /** The region of its provider, when that is configured. */
  readonly region: Value | undefined
  readonly callAt: SourceLocation | undefined
}

/** One resource or data source, whose attributes are worked out when somebody asks. */
export class ResourceHolder implements Holder {
  readonly declaration: Declaration
  readonly instance: Instance
  /** The outermost call of a module that leads to it. */
  readonly callAt: SourceLocation | undefined
  readonly #run: Run
  readonly #scope: Scope
  readonly #region: Value | undefined
  readonly #memo = new Memo()

  constructor(declaration: Declaration, instance: Instance, around: Surroundings) {
    this.declaration = declaration
    this.instance = instance
    this.callAt = around.callAt
    this.#run = around.run
    this.#scope = around.scope
    this.#region = around.region
  }

  get #body(): Body {
    return this.declaration.block.body
  }

  /** All that is written, without what is meant for Terraform. */
  attributes(): MapValue {
    const entries = new Map<string, Value>()
    const keys = new Map<string, SourceLocation>()
    for (const { name, nameAt } of this.#body.attributes.values()) {
      if (metaArguments.has(name)) continue
      entries.set(name, this.#kept(name, nameAt))
      keys.set(name, nameAt)
    }
    for (const type of blockTypes(this.#body)) {
      entries.set(type, this.#kept(type, this.declaration.block.at))
    }
    const { exists } = this.instance
    return assuming({ kind: 'map', entries, keys, at: this.declaration.block.at }, exists.assumes)
  }

  #kept(name: string, at: SourceLocation): Value {
    return possible(this.#run.kept(this.#written(name) ?? { kind: 'absent', at }, at))
  }

  /** What is written for an argument or for blocks of a type. */
  #written(name: string): Value | undefined {
    const attribute = this.#body.attributes.get(name)
    const isBlock = attribute === undefined && this.#body.blocks.some((block) => typeOf(block) === name)
    if (attribute === undefined && !isBlock) return undefined
    return this.#memo.get(
      name,
      () => {
        const at = attribute?.value.at ?? this.declaration.block.at
        return this.#run.fitting(
          attribute === undefined
            ? blocksValue(this.#body, name, this.#scope)
            : this.#scope.evaluate(attribute.value),
          at,
        )
      },
      () => this.#symbol(name, attribute?.value.at),
    )
  }

  /** What another place sees: what is written, the name of what only a deployment tells otherwise. */
  attribute(name: string, at: SourceLocation): Value {
    const { mode, type } = this.declaration
    if (mode === 'data') {
      const known = this.#data(type, name, at)
      if (known !== undefined) return known
    }
    if (mode === 'managed' && isNaming(name)) return this.#symbol(name, at)
    const written = metaArguments.has(name) ? undefined : this.#written(name)
    return written === undefined || written.kind === 'absent' ? this.#symbol(name, at) : written
  }

  #data(type: string, name: string, at: SourceLocation): Value | undefined {
    const environment = environmentAttribute(type, name, this.#region, at)
    if (environment !== undefined) return environment
    if (name === 'arn' && !this.#body.attributes.has('arn')) return this.#namedArn(type, at)
    if (type !== 'aws_iam_policy_document' || (name !== 'json' && name !== 'minified_json')) return undefined
    return this.#memo.get(
      'json',
      () => policyDocument(this.attributes(), this.declaration.block.at),
      () => this.#symbol(name, at),
    )
  }

  #namedArn(type: string, at: SourceLocation): Value | undefined {
    const unknown = (what: string): UnresolvedPart => {
      const { symbol, settle } = this.#symbol(what, at)
      return { kind: 'unresolved', symbol, reason: 'dynamic', ...(settle !== undefined && { settle }) }
    }
    return namedArn({ type, nameOf: (name) => this.#written(name), region: this.#region, unknown, at })
  }

  #symbol(attribute: string, at: SourceLocation | undefined): UnresolvedValue {
    const { address } = this.instance
    const symbol = { id: `${address}.${attribute}`, target: { address, attribute } }
    if (this.declaration.mode === 'managed') return unresolved(symbol, 'reference', at)
    const settle = `\`${address}\` is read from the account when Terraform runs; scan a plan to have its value`
    return unresolved(symbol, 'dynamic', at, settle)
  }

  /** Where the resource is deployed. */
  place(): Place {
    const own = this.#body.attributes.has('region') ? this.#written('region') : undefined
    const region = own ?? this.#region
    return {
      partition: environmentValue('AWS::Partition', region),
      account: environmentValue('AWS::AccountId', region),
      region: region ?? environmentValue('AWS::Region', undefined),
    }
  }
}
