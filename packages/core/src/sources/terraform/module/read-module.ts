import type { Diagnostic, SourceFiles } from '../../../workload/index.ts'
import type { Attribute, Block, Comment } from '../hcl/expression.ts'
import type { HclParser } from '../hcl/node.ts'
import { type HclFile, readHcl } from '../hcl/read-hcl.ts'
import { readTfJson } from '../hcl/read-tf-json.ts'
import type { Declaration, Module } from './module.ts'
import { suppressionsAt } from './suppressions.ts'

type Draft = {
  readonly variables: Map<string, Block>
  readonly locals: Map<string, Attribute>
  readonly outputs: Map<string, Block>
  readonly resources: Map<string, Declaration>
  readonly calls: Map<string, Block>
  readonly providers: Block[]
  readonly diagnostics: Diagnostic[]
}

/** Files whose blocks change those of the other files. */
const isOverride = (file: string): boolean => /(?:^|\/|_)override\.tf(?:\.json)?$/.test(file)

/** Reads the Terraform files of one folder. */
export function readModule(
  folder: string,
  paths: readonly string[],
  files: SourceFiles,
  parse: HclParser,
): Module {
  const draft: Draft = {
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    calls: new Map(),
    providers: [],
    diagnostics: [],
  }
  const ordered = [...paths.filter((file) => !isOverride(file)), ...paths.filter(isOverride)]
  for (const file of ordered) {
    const read = readFile(file, files, parse)
    draft.diagnostics.push(...read.diagnostics)
    for (const block of read.body.blocks) addBlock(block, read.comments, isOverride(file), draft)
  }
  return { folder, files: paths, ...draft }
}

function readFile(file: string, files: SourceFiles, parse: HclParser): HclFile {
  const text = files.read(file) ?? ''
  return file.endsWith('.json') ? readTfJson(text, file, parse) : readHcl(text, file, parse)
}

function addBlock(block: Block, comments: readonly Comment[], overrides: boolean, draft: Draft): void {
  const [first = '', second = ''] = block.labels
  switch (block.type) {
    case 'variable':
      draft.variables.set(first, merged(draft.variables.get(first), block, overrides))
      break
    case 'locals':
      for (const [name, attribute] of block.body.attributes) draft.locals.set(name, attribute)
      break
    case 'output':
      draft.outputs.set(first, merged(draft.outputs.get(first), block, overrides))
      break
    case 'module':
      draft.calls.set(first, merged(draft.calls.get(first), block, overrides))
      break
    case 'provider':
      draft.providers.push(block)
      break
    case 'resource':
    case 'data':
      if (first !== '' && second !== '') addResource(block, comments, overrides, draft)
      break
    default:
      break
  }
}

function addResource(block: Block, comments: readonly Comment[], overrides: boolean, draft: Draft): void {
  const [type = '', name = ''] = block.labels
  const mode = block.type === 'data' ? 'data' : 'managed'
  const address = mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`
  const earlier = draft.resources.get(address)
  const metadata = suppressionsAt(block, comments)
  draft.resources.set(address, {
    address,
    mode,
    type,
    name,
    block: merged(earlier?.block, block, overrides),
    ...(metadata !== undefined && { metadata }),
  })
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function merged(earlier: Block | undefined, block: Block, overrides: boolean): Block {
  if (earlier === undefined || !overrides) return block
  const types = new Set(block.body.blocks.map(({ type }) => type))
  return {
    ...earlier,
    body: {
      attributes: new Map([...earlier.body.attributes, ...block.body.attributes]),
      blocks: [...earlier.body.blocks.filter(({ type }) => !types.has(type)), ...block.body.blocks],
    },
  }
}
