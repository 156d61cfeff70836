import {
  type Access,
  accessOf,
  buildGraph,
  type Graph,
  type Resource,
  readWorkload,
  relationRules,
} from '@parapet/core'
import { UsageError } from '../../exit-code.ts'
import { openInputs } from '../../files/open-inputs.ts'
import { readNamed } from '../../files/read-named.ts'
import { readParameters } from '../scan/parameters.ts'
import { readSettings } from '../scan/settings.ts'
import type { WorkloadOptions } from './workload-options.ts'

/** A workload that was read, ready to be asked. */
export type OpenWorkload = { readonly graph: Graph; readonly access: Access }

/**
 * Reads a workload and what is known beside it.
 *
 * @throws {UsageError} when a path cannot be read or holds no workload
 */
export function openWorkload(options: WorkloadOptions): OpenWorkload {
  const files = openInputs(options.workload)
  const parameters = readParameters(options.parameters)
  const settings = readSettings(files)
  const { units, diagnostics } = readWorkload(files, {
    parameters: parameters.values,
    deployments: settings.deployments,
    root: files.root.replaceAll('\\', '/'),
  })
  for (const { severity, message, file } of [
    ...files.diagnostics,
    ...parameters.diagnostics,
    ...settings.diagnostics,
    ...diagnostics,
  ]) {
    if (severity === 'error') process.stderr.write(`${file}: ${message}\n`)
  }
  if (units.length === 0)
    throw new UsageError('nothing to ask about: no template, plan or cloud assembly was found')
  const graph = buildGraph(units, relationRules)
  const scps = options.scp.map((file) => ({ file, text: readNamed(file, 'the policy') }))
  const access = accessOf(graph, {
    assume: options.assume,
    ...(scps.length === 0 ? {} : { scps }),
    ...(options.organization === undefined ? {} : { organization: options.organization }),
  })
  return { graph, access }
}

/**
 * The resource that a user names by address, id or ARN; an ARN that is none of the workload stands for itself.
 *
 * @throws {UsageError} when there is no such resource, or several
 */
export function findResource({ graph }: OpenWorkload, name: string): Resource | string {
  if (name === '*') return name
  const all = graph.units.flatMap((unit) => unit.resources)
  const found = all.filter(({ id, address }) => id === name || address === name)
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) {
    const ids = found.map(({ id }) => `\`${id}\``).join(', ')
    throw new UsageError(`there are several resources \`${name}\`; name one of ${ids}`)
  }
  if (name.startsWith('arn:')) return name
  const lower = name.toLowerCase()
  const near = all.filter(({ address }) => address.toLowerCase().includes(lower)).slice(0, 3)
  const hint = near.map(({ address }) => `\`${address}\``).join(', ')
  throw new UsageError(
    `there is no resource \`${name}\`${hint === '' ? '; name one by its address or ARN' : `; did you mean ${hint}?`}`,
  )
}
