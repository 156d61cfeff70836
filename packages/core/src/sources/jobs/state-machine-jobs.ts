import type { Diagnostic, Resource, SourceFiles, Value } from '../../workload/index.ts'
import { readEmbeddedJson } from '../embedded/read-embedded-json.ts'
import { withSubstitutions } from '../embedded/substitute.ts'
import { branchesOf } from './branches.ts'
import { type Integration, integrationOf } from './integrations.ts'
import type { Job } from './job.ts'
import { toProperties } from './parameters.ts'
import { fieldText, type State, statesOf } from './states.ts'

/** The jobs of a definition, and what of it could not be read. */
export type JobsRead = { readonly jobs: readonly Job[]; readonly diagnostics: readonly Diagnostic[] }

/** The jobs that a state machine starts. */
export function stateMachineJobs(machine: Resource, files: SourceFiles): JobsRead {
  const { entries } = machine.properties
  const written = entries.get('Definition') ?? entries.get('DefinitionString')
  if (written === undefined) return { jobs: [], diagnostics: [] }
  const { value, diagnostics } = readEmbeddedJson(written, files)
  if (value === undefined) return { jobs: [], diagnostics }
  const definition = withSubstitutions(value, entries.get('DefinitionSubstitutions'))
  return { jobs: branchesOf(definition).flatMap(jobsOf), diagnostics }
}

function jobsOf(definition: Value): readonly Job[] {
  return statesOf(definition).flatMap((state) => {
    const resource = fieldText(state, 'Resource')
    const integration = resource === undefined ? undefined : integrationOf(resource)
    return integration === undefined ? [] : [jobOf(state, integration)]
  })
}

function jobOf(state: State, { type, lowerCamel }: Integration): Job {
  const written = state.fields.get('Arguments') ?? state.fields.get('Parameters')
  const at = state.fields.get('Resource')?.at ?? state.at
  return {
    name: state.name,
    type,
    settle: 'look at the input of the state machine: it decides this at run time',
    ...(written && { properties: toProperties(written, lowerCamel) }),
    ...(at && { at }),
  }
}
