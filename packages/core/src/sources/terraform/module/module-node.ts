import type { SourceLocation, Value } from '../../../workload/index.ts'
import { absent, assuming, scalar, unresolved } from '../../values/make-value.ts'
import { evaluateExpression } from '../evaluate/evaluate.ts'
import { type Names, noNames, type Scope } from '../evaluate/scope.ts'
import { both, choose, type Decided } from '../evaluate/truth.ts'
import { fault } from '../evaluate/unknown.ts'
import type { Expression, Step } from '../hcl/expression.ts'
import { Calls } from './calls.ts'
import { type Instance, type Instances, instancesOf, neverExists } from './instances.ts'
import { Memo } from './memo.ts'
import type { Declaration, Module } from './module.ts'
import { providerName, type Regions, regionsOf } from './providers.ts'
import { ResourceHolder } from './resource-holder.ts'
import type { Holder, Run } from './run.ts'
import { variableValue } from './variables.ts'

/** What a module is read with. */
export type ModuleSetting = {
  readonly run: Run
  readonly module: Module
  /** `module.a["k"].` inside of a call, empty for the root. Prefixes addresses. */
  readonly prefix: string
  /** The names of the calls that lead here: `a.b`. */
  readonly path: string
  /** The folders of the modules that lead here. */
  readonly chain: readonly string[]
  /** The value that a call or a file gives to a variable. */
  readonly given: (name: string) => Value | undefined
  readonly regions: Regions
  readonly exists: Decided
  /** The outermost call that leads here. */
  readonly callAt?: SourceLocation
}

type Reference = ReturnType<Scope['reference']>

/** One instance of a module, of which everything is worked out when somebody asks. */
export class ModuleNode implements Holder {
  readonly setting: ModuleSetting
  readonly #memo = new Memo()
  readonly #resources = new Map<
    string,
    { readonly instances: Instances; readonly holders: ResourceHolder[] }
  >()
  readonly #calls: Calls
  readonly #regions: Regions

  constructor(setting: ModuleSetting) {
    this.setting = setting
    const evaluate = (expression: Expression): Value => this.scope(noNames).evaluate(expression)
    this.#regions = regionsOf(setting.module.providers, setting.regions, evaluate)
    this.#calls = new Calls(setting, this.#regions, {
      scope: (names) => this.scope(names),
      make: (inner) => new ModuleNode(inner),
    })
    setting.run.folders.add(setting.module.folder)
  }

  /** What an expression in this module may ask. */
  scope(names: Names): Scope {
    const { run, module } = this.setting
    const scope: Scope = {
      names,
      folder: module.folder,
      files: run.files,
      parse: run.parse,
      report: run.report,
      evaluate: (expression) => run.bounded(expression.at, () => evaluateExpression(expression, scope)),
      with: (further) => this.scope(new Map([...names, ...further])),
      reference: (name, steps, at) => this.#reference(name, steps, at, names),
      attribute: (address, name, at) =>
        run.holders.get(address)?.attribute(name, at) ?? fault(`no \`${address}\``, at),
    }
    return scope
  }

  #reference(name: string, steps: readonly Step[], at: SourceLocation, names: Names): Reference {
    const own = names.get(name)
    if (own !== undefined) return { value: own, left: steps }
    const [first, second] = steps.map((step) => (step.kind === 'attribute' ? step.name : undefined))
    if (first === undefined) return { value: this.#undeclared(name, at), left: [] }
    const left = steps.slice(1)
    switch (name) {
      case 'var':
        return { value: this.#variable(first, at), left }
      case 'local':
        return { value: this.#local(first, at), left }
      case 'module':
        return { value: this.#call(first, at), left }
      case 'path':
        return { value: this.#path(first, at), left }
      case 'terraform':
        return { value: unresolved(`terraform.${first}`, 'environment', at), left }
      case 'data':
        return { value: this.#resource(`data.${first}.${second ?? ''}`, at), left: steps.slice(2) }
      case 'resource':
        return { value: this.#resource(`${first}.${second ?? ''}`, at), left: steps.slice(2) }
      case 'each':
      case 'count':
      case 'self':
        return { value: fault(`no \`${name}\` here`, at), left: [] }
      default:
        return { value: this.#resource(`${name}.${first}`, at), left }
    }
  }

  #evaluated(expression: Expression): Value {
    return this.setting.run.fitting(this.scope(noNames).evaluate(expression), expression.at)
  }

  #undeclared(name: string, at: SourceLocation): Value {
    const message = `\`${name}\` is not declared in this module`
    this.setting.run.report('warning', 'undeclared-name', message, at)
    return fault(message, at)
  }

  #again(name: string, at: SourceLocation): Value {
    const message = `\`${name}\` is defined by itself`
    this.setting.run.report('error', 'cycle', message, at)
    return fault(message, at)
  }

  #variable(name: string, at: SourceLocation): Value {
    const { module, run, given, prefix, callAt } = this.setting
    const block = module.variables.get(name)
    if (block === undefined) return this.#undeclared(`var.${name}`, at)
    const symbol = `${prefix}var.${name}`
    return this.#memo.get(
      `var.${name}`,
      () =>
        run.fitting(
          variableValue(name, block, {
            given: given(name),
            called: callAt !== undefined,
            strict: run.strict,
            symbol,
            evaluate: this.scope(noNames).evaluate,
          }),
          at,
        ),
      () => this.#again(`var.${name}`, at),
    )
  }

  #local(name: string, at: SourceLocation): Value {
    const attribute = this.setting.module.locals.get(name)
    if (attribute === undefined) return this.#undeclared(`local.${name}`, at)
    return this.#memo.get(
      `local.${name}`,
      () => this.#evaluated(attribute.value),
      () => this.#again(`local.${name}`, at),
    )
  }

  #path(name: string, at: SourceLocation): Value {
    const { module, run } = this.setting
    const folder = name === 'module' ? module.folder : name === 'root' ? run.rootFolder : undefined
    if (folder === undefined) return unresolved(`path.${name}`, 'environment', at)
    return scalar(folder === '' ? '.' : folder, at)
  }

  /** An output, as whoever calls this module sees it. */
  attribute(name: string, at: SourceLocation): Value {
    const block = this.setting.module.outputs.get(name)
    const value = block?.body.attributes.get('value')?.value
    const spelled = `${this.setting.prefix}${name}`
    if (block === undefined || value === undefined) return fault(`no output \`${spelled}\``, at)
    return this.#memo.get(
      `output.${name}`,
      () => this.#evaluated(value),
      () => this.#again(spelled, at),
    )
  }

  /** The outputs that are no secret. */
  outputs(): ReadonlyMap<string, Value> {
    const values = new Map<string, Value>()
    for (const [name, { at, body }] of this.setting.module.outputs) {
      const secret = body.attributes.get('sensitive')?.value
      const hidden = secret?.kind === 'literal' && secret.value === true
      values.set(name, hidden ? unresolved(`output.${name}`, 'sensitive', at) : this.attribute(name, at))
    }
    return values
  }

  #instances(declaration: Declaration): {
    readonly instances: Instances
    readonly holders: readonly ResourceHolder[]
  } {
    const known = this.#resources.get(declaration.address)
    if (known !== undefined) return known
    const { run, prefix, exists, callAt } = this.setting
    // Whoever asks while the number is being worked out sees none.
    this.#resources.set(declaration.address, {
      instances: { by: 'nothing', list: [], open: true },
      holders: [],
    })
    const { block } = declaration
    const instances = instancesOf(block.body, {
      address: prefix + declaration.address,
      evaluate: this.scope(noNames).evaluate,
      tooMany: (at) => run.once('too-many-instances', 'this makes too many instances to tell them apart', at),
    })
    const region = this.#regionOf(declaration)
    const holders = instances.list
      .filter((instance) => !neverExists(instance))
      .map((instance) => {
        const whole: Instance = { ...instance, exists: both(exists, instance.exists, block.at) }
        return new ResourceHolder(declaration, whole, {
          run,
          scope: this.scope(instance.names),
          region,
          callAt,
        })
      })
    for (const holder of holders) run.holders.set(holder.instance.address, holder)
    run.resources += holders.length
    const made = { instances: { ...instances, list: holders.map(({ instance }) => instance) }, holders }
    this.#resources.set(declaration.address, made)
    return made
  }

  #regionOf({ type, block }: Declaration): Value | undefined {
    const name =
      providerName(block.body.attributes.get('provider')?.value) ?? type.slice(0, type.indexOf('_'))
    return this.#regions.get(name)?.()
  }

  #resource(address: string, at: SourceLocation): Value {
    const declaration = this.setting.module.resources.get(address)
    if (declaration === undefined) return this.#undeclared(address, at)
    return wholeOf(this.#instances(declaration).instances, this.setting.prefix + address, at)
  }

  #call(name: string, at: SourceLocation): Value {
    const block = this.setting.module.calls.get(name)
    if (block === undefined) return this.#undeclared(`module.${name}`, at)
    const { instances, isRead } = this.#calls.get(name, block)
    const address = `${this.setting.prefix}module.${name}`
    if (isRead) return wholeOf(instances, address, at)
    const settle = `run \`terraform init\`, so that module \`${name}\` is there to be read, or scan a plan`
    return unresolved(address, 'unsupported', at, settle)
  }

  /** The resources of this module and of those that it calls. */
  resources(): readonly ResourceHolder[] {
    const { module, run } = this.setting
    const found: ResourceHolder[] = []
    for (const declaration of module.resources.values()) {
      for (const holder of this.#instances(declaration).holders) found.push(holder)
    }
    for (const [name, block] of module.calls) {
      for (const node of this.#calls.get(name, block).nodes) {
        if (!run.mayHaveMore(block.at)) return found
        for (const holder of node.resources()) found.push(holder)
      }
    }
    return found
  }
}

/** A resource or a call as a whole: one, a list of them, or a map of them. */
function wholeOf({ by, list, open }: Instances, address: string, at: SourceLocation): Value {
  const symbolOf = (instance: string): Value =>
    unresolved({ id: instance, target: { address: instance, attribute: '' } }, 'reference', at)
  if (open) {
    const [first] = list
    return first === undefined ? fault(`\`${address}\` depends on itself`, at) : symbolOf(first.address)
  }
  const wholes = list.map((instance): readonly [string | number, Value] => {
    const symbol = symbolOf(instance.address)
    const value = choose(
      instance.exists,
      () => symbol,
      () => absent(at),
      at,
    )
    return [instance.key ?? '', value]
  })
  if (by === 'key') {
    return { kind: 'map', entries: new Map(wholes.map(([key, value]) => [String(key), value])), at }
  }
  if (by === 'count') return { kind: 'list', items: wholes.map(([, value]) => value), at }
  return assuming(wholes[0]?.[1] ?? fault(`no \`${address}\``, at), [])
}
