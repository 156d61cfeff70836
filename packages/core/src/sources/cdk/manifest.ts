import type { Diagnostic, SourceFiles } from '../../workload/index.ts'
import { child, mapUnder, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'

/** A stack of a cloud assembly. */
export type Stack = {
  /** The artifact's id, unique in its assembly. */
  readonly id: string
  readonly template: string
  /** `undefined` where the stack is not bound to one. */
  readonly account: string | undefined
  readonly region: string | undefined
  /** Metadata by construct path: inline in the manifest, or in a file of its own. */
  readonly metadata: Node | undefined
  /** Local templates of nested stacks by the last segment of the URL under which they are published. */
  readonly published: ReadonlyMap<string, string>
}

/** What a manifest, with the assemblies nested in it, names. */
export type Assembly = {
  readonly stacks: readonly Stack[]
  readonly diagnostics: readonly Diagnostic[]
}

const maximumNesting = 10

/** Whether a file is the manifest of a cloud assembly, by its content. */
export function looksLikeManifest(path: string, text: string): boolean {
  return (
    path.endsWith('manifest.json') &&
    text.includes('"artifacts"') &&
    text.includes('"aws:cloudformation:stack"')
  )
}

/**
 * Reads the manifest of a cloud assembly and those nested in it (one per stage).
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/concepts-cloud-assembly.html
 */
export function readManifest(files: SourceFiles, path: string, depth = 0): Assembly {
  const { node, diagnostics } = readFile(files, path)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const artifacts = [...(mapUnder(node, 'artifacts')?.entries.values() ?? [])]
  const ofType = (type: string) => artifacts.filter(({ value }) => textOf(child(value, 'type')) === type)
  const assets = ofType('cdk:asset-manifest').map(({ value }) => readAssets(files, folder, value))
  const published = new Map(assets.flatMap((one) => [...one.published]))
  const stacks = ofType('aws:cloudformation:stack').map(({ key, value }) =>
    readStackArtifact(files, folder, key, value, published),
  )
  const stages = ofType('cdk:cloud-assembly').map(({ value }) => readStage(files, folder, value, depth))
  return {
    stacks: [...stacks, ...stages].flatMap((part) => part.stacks),
    diagnostics: [...diagnostics, ...[...assets, ...stacks, ...stages].flatMap((part) => part.diagnostics)],
  }
}

function readStage(files: SourceFiles, folder: string, node: Node, depth: number): Assembly {
  const name = textOf(child(mapUnder(node, 'properties'), 'directoryName'))
  return name === undefined || depth >= maximumNesting
    ? nothing
    : readManifest(files, `${folder}${name}/manifest.json`, depth + 1)
}

function readStackArtifact(
  files: SourceFiles,
  folder: string,
  id: string,
  node: Node,
  published: ReadonlyMap<string, string>,
): Assembly {
  const template = textOf(child(mapUnder(node, 'properties'), 'templateFile'))
  if (template === undefined) return nothing
  const extra = textOf(child(node, 'additionalMetadataFile'))
  const beside = extra === undefined ? undefined : readFile(files, folder + extra)
  const [account, region] = environmentOf(textOf(child(node, 'environment')) ?? '')
  const metadata = beside?.node ?? mapUnder(node, 'metadata')
  const stack = { id, template: folder + template, account, region, metadata, published }
  return { stacks: [stack], diagnostics: beside?.diagnostics ?? [] }
}

/** `aws://<account>/<region>`; each may be `unknown-account` or `unknown-region`. */
function environmentOf(environment: string): readonly [string | undefined, string | undefined] {
  const [account = '', region = ''] = environment.replace('aws://', '').split('/')
  return [
    /^\d{12}$/.test(account) ? account : undefined,
    region === '' || region === 'unknown-region' ? undefined : region,
  ]
}

type Published = Pick<Stack, 'published'> & Pick<Assembly, 'diagnostics'>

/** Templates of nested stacks are published as assets; their URLs end with the asset's key. */
function readAssets(files: SourceFiles, folder: string, artifact: Node): Published {
  const file = textOf(child(mapUnder(artifact, 'properties'), 'file'))
  const published = new Map<string, string>()
  if (file === undefined) return { published, diagnostics: [] }
  const { node, diagnostics } = readFile(files, folder + file)
  for (const { value } of mapUnder(node, 'files')?.entries.values() ?? []) {
    const source = textOf(child(mapUnder(value, 'source'), 'path'))
    if (source === undefined || !source.endsWith('.json')) continue
    for (const destination of mapUnder(value, 'destinations')?.entries.values() ?? []) {
      const key = textOf(child(destination.value, 'objectKey'))
      if (key !== undefined) published.set(key.slice(key.lastIndexOf('/') + 1), folder + source)
    }
  }
  return { published, diagnostics }
}

function readFile(files: SourceFiles, path: string): { node?: Node; diagnostics: readonly Diagnostic[] } {
  const text = files.read(path)
  if (text === undefined) {
    const message = `\`${path}\` is part of a cloud assembly and could not be read; run \`cdk synth\` again`
    return { diagnostics: [{ code: 'assembly-incomplete', severity: 'error', message, file: path }] }
  }
  const { roots, diagnostics } = readDocument(text, path)
  const [node] = roots
  return node === undefined ? { diagnostics } : { node, diagnostics }
}

const nothing: Assembly = { stacks: [], diagnostics: [] }
