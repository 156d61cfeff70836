import type { Value } from '../../../workload/index.ts'
import { type Names, noNames, type Scope } from '../evaluate/scope.ts'
import { both } from '../evaluate/truth.ts'
import type { Block } from '../hcl/expression.ts'
import { type Instance, type Instances, instancesOf, neverExists } from './instances.ts'
import { localFolder, sourceOf } from './library.ts'
import type { Module } from './module.ts'
import type { ModuleNode, ModuleSetting } from './module-node.ts'
import { type Regions, regionsForCall } from './providers.ts'
import { maximumModuleDepth } from './run.ts'

/** A call of a module with its instances; none where the module could not be read. */
export type Call = {
  readonly instances: Instances
  readonly nodes: readonly ModuleNode[]
  readonly isRead: boolean
}

/** How a module makes those that it calls. */
export type Maker = {
  readonly scope: (names: Names) => Scope
  readonly make: (setting: ModuleSetting) => ModuleNode
}

const none: Call = { instances: { by: 'nothing', list: [], open: true }, nodes: [], isRead: false }

/** The calls of one module, each made once. */
export class Calls {
  readonly #setting: ModuleSetting
  readonly #regions: Regions
  readonly #maker: Maker
  readonly #made = new Map<string, Call>()

  constructor(setting: ModuleSetting, regions: Regions, maker: Maker) {
    this.#setting = setting
    this.#regions = regions
    this.#maker = maker
  }

  /** The call of a name. Asked for while it is being made, it is none. */
  get(name: string, block: Block): Call {
    const known = this.#made.get(name)
    if (known !== undefined) return known
    this.#made.set(name, none)
    const call = this.#make(name, block)
    this.#made.set(name, call)
    return call
  }

  #make(name: string, block: Block): Call {
    const { run, prefix, path } = this.#setting
    const inner = path === '' ? name : `${path}.${name}`
    const module = this.#moduleOf(inner, block)
    if (module === undefined) return none
    const instances = instancesOf(block.body, {
      address: `${prefix}module.${name}`,
      evaluate: this.#maker.scope(noNames).evaluate,
      tooMany: (at) => run.once('too-many-instances', 'this makes too many instances to tell them apart', at),
    })
    const list = instances.list.filter((instance) => !neverExists(instance))
    const nodes = list.map((instance) => this.#node(module, block, instance, inner))
    for (const node of nodes) run.holders.set(node.setting.prefix.slice(0, -1), node)
    return { instances: { ...instances, list }, nodes, isRead: true }
  }

  #moduleOf(path: string, block: Block): Module | undefined {
    const { run, module, chain } = this.#setting
    const source = sourceOf(block)
    const folder = localFolder(module.folder, source) ?? run.installed.get(path)
    if (folder !== undefined && (chain.includes(folder) || chain.length >= maximumModuleDepth)) {
      run.report('error', 'cycle', `module \`${path}\` calls itself, or calls go too deep`, block.at)
      return undefined
    }
    const found = folder === undefined ? undefined : run.library.at(folder)
    if (found === undefined) this.#sayMissing(block, source)
    return found
  }

  #sayMissing({ labels: [name = ''], at }: Block, source: string): void {
    const message = `module \`${name}\` from \`${source}\` is not among the inputs, so its resources are not known: run \`terraform init\` before the scan, or scan a plan`
    this.#setting.run.report('warning', 'module-not-read', message, at)
  }

  #node(module: Module, block: Block, instance: Instance, path: string): ModuleNode {
    const { run, chain, callAt, exists } = this.#setting
    const scope = this.#maker.scope(instance.names)
    return this.#maker.make({
      run,
      module,
      prefix: `${instance.address}.`,
      path,
      chain: [...chain, module.folder],
      given: (name): Value | undefined => {
        const attribute = block.body.attributes.get(name)
        return attribute === undefined ? undefined : scope.evaluate(attribute.value)
      },
      regions: regionsForCall(block, this.#regions),
      exists: both(exists, instance.exists, block.at),
      callAt: callAt ?? block.at,
    })
  }
}
