import type { Diagnostic, SourceFiles, Unit } from '../../workload/index.ts'
import { always } from '../values/conditions.ts'
import { noAssumptions } from '../values/make-value.ts'
import { noNames } from './evaluate/scope.ts'
import type { HclParser } from './hcl/node.ts'
import { mapResources } from './mapping/index.ts'
import { installedModules } from './module/installed.ts'
import { ModuleLibrary } from './module/library.ts'
import { ModuleNode } from './module/module-node.ts'
import type { ResourceHolder } from './module/resource-holder.ts'
import { Run } from './module/run.ts'
import { readVarFiles, type VarFile } from './module/var-files.ts'
import type { TerraformResource } from './resource.ts'

/** What a user says about Terraform code. */
export type TerraformOptions = {
  readonly parse: HclParser
  /** Files of values by unit; those under `''` are for every unit. */
  readonly varFiles?: ReadonlyMap<string, readonly VarFile[]>
  /** Whether defaults of variables are ignored. */
  readonly strictParameters?: boolean
}

/** One root module in Terraform's own shape. */
export type TerraformUnit = {
  readonly id: string
  readonly files: readonly string[]
  readonly resources: readonly TerraformResource[]
  readonly outputs: Unit['outputs']
  readonly diagnostics: readonly Diagnostic[]
}

/** Root modules of the files, read one after the other. */
export class TerraformReader {
  readonly roots: readonly string[]
  readonly #files: SourceFiles
  readonly #options: TerraformOptions
  readonly #library: ModuleLibrary

  constructor(files: SourceFiles, options: TerraformOptions) {
    this.#files = files
    this.#options = options
    this.#library = new ModuleLibrary(files, options.parse)
    this.roots = this.#library.roots()
  }

  /** The unit of a root module in the workload's shape; none when it has no resource. */
  read(folder: string): { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] } {
    const { id, files, resources, outputs, diagnostics } = this.readResources(folder)
    if (resources.length === 0) return { units: [], diagnostics }
    const mapped = mapResources(resources, id)
    const unit: Unit = {
      id,
      source: 'terraform',
      files,
      resources: mapped.resources,
      exports: [],
      outputs,
      knowledge: 'partial',
    }
    return { units: [unit], diagnostics: [...diagnostics, ...mapped.diagnostics] }
  }

  /** The resources of a root module with those of all modules that it calls. */
  readResources(folder: string): TerraformUnit {
    const id = folder === '' ? '.' : folder
    const module = this.#library.at(folder)
    if (module === undefined) return { id, files: [], resources: [], outputs: new Map(), diagnostics: [] }
    const { parse, varFiles, strictParameters = false } = this.#options
    const named = [...(varFiles?.get('') ?? []), ...(varFiles?.get(id) ?? [])]
    const variables = readVarFiles(this.#library.varFiles(folder), this.#files, named, parse)
    const run = new Run({
      files: this.#files,
      parse,
      library: this.#library,
      strict: strictParameters,
      rootFolder: folder,
      installed: installedModules(folder, this.#files),
    })
    const root: ModuleNode = new ModuleNode({
      run,
      module,
      prefix: '',
      path: '',
      chain: [folder],
      given: (name) => {
        const expression = variables.values.get(name)
        return expression === undefined ? undefined : root.scope(noNames).evaluate(expression)
      },
      regions: new Map(),
      exists: { condition: always, assumes: noAssumptions },
    })
    const resources = root.resources().map(resourceOf)
    const outputs = root.outputs()
    const modules = [...run.folders].flatMap((each) => this.#library.at(each) ?? [])
    return {
      id,
      files: [...modules.flatMap(({ files }) => files), ...variables.files],
      resources,
      outputs,
      diagnostics: [
        ...modules.flatMap(({ diagnostics }) => diagnostics),
        ...variables.diagnostics,
        ...run.sink.list(),
      ],
    }
  }
}

function resourceOf(holder: ResourceHolder): TerraformResource {
  const { declaration, instance, callAt } = holder
  const { condition } = instance.exists
  return {
    address: instance.address,
    type: declaration.type,
    mode: declaration.mode,
    attributes: holder.attributes(),
    at: declaration.block.at,
    scope: holder.place(),
    ...(callAt !== undefined && { moduleCall: callAt }),
    ...(condition.kind !== 'constant' && { existsWhen: condition }),
    ...(declaration.metadata !== undefined && { metadata: declaration.metadata }),
  }
}
