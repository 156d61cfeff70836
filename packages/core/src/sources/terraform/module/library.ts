import type { SourceFiles } from '../../../workload/index.ts'
import type { Block } from '../hcl/expression.ts'
import type { HclParser } from '../hcl/node.ts'
import type { Module } from './module.ts'
import { folderOf, resolvePath } from './paths.ts'
import { readModule } from './read-module.ts'

/** Whether a file is Terraform code. */
export function isTerraformFile(file: string): boolean {
  return file.endsWith('.tf') || file.endsWith('.tf.json')
}

/** Whether Terraform itself put a file there when it installed providers and modules. */
export function isInstalled(file: string): boolean {
  return file.startsWith('.terraform/') || file.includes('/.terraform/')
}

const isVarFile = (file: string): boolean => file.endsWith('.tfvars') || file.endsWith('.tfvars.json')

function add(byFolder: Map<string, string[]>, file: string): void {
  const folder = folderOf(file)
  const paths = byFolder.get(folder) ?? []
  paths.push(file)
  byFolder.set(folder, paths)
}

/** The modules of all folders, each read once however many roots call it. */
export class ModuleLibrary {
  readonly #files: SourceFiles
  readonly #parse: HclParser
  readonly #paths = new Map<string, string[]>()
  readonly #varFiles = new Map<string, string[]>()
  readonly #modules = new Map<string, Module>()

  constructor(files: SourceFiles, parse: HclParser) {
    this.#files = files
    this.#parse = parse
    for (const file of files.paths()) {
      if (isTerraformFile(file)) add(this.#paths, file)
      else if (isVarFile(file)) add(this.#varFiles, file)
    }
  }

  /** The files of values in a folder. */
  varFiles(folder: string): readonly string[] {
    return this.#varFiles.get(folder) ?? []
  }

  /** The module in a folder; `undefined` when no Terraform file is there. */
  at(folder: string): Module | undefined {
    const known = this.#modules.get(folder)
    if (known !== undefined) return known
    const paths = this.#paths.get(folder)
    if (paths === undefined) return undefined
    const module = readModule(folder, paths, this.#files, this.#parse)
    this.#modules.set(folder, module)
    return module
  }

  /** The folders that hold a module which no other one calls by its path, sorted. */
  roots(): readonly string[] {
    const own = [...this.#paths.keys()].filter((folder) => !isInstalled(`${folder}/`))
    const called = new Set<string>()
    for (const folder of own) {
      for (const call of this.at(folder)?.calls.values() ?? []) {
        const target = localFolder(folder, sourceOf(call))
        if (target !== undefined && target !== folder) called.add(target)
      }
    }
    return own.filter((folder) => !called.has(folder)).sort()
  }
}

/** What a call gives as `source`, when it is a plain text. */
export function sourceOf(call: Block): string {
  const source = call.body.attributes.get('source')?.value
  return source?.kind === 'literal' && typeof source.value === 'string' ? source.value : ''
}

/** The folder of a source that is a path. */
export function localFolder(folder: string, source: string): string | undefined {
  const isPath = source === '.' || source === '..' || source.startsWith('./') || source.startsWith('../')
  return isPath ? resolvePath(folder, source) : undefined
}
