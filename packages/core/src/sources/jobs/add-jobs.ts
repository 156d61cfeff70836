import { coerce, schemaOf } from '../../schema/index.ts'
import type { Diagnostic, MapValue, Resource, SourceFiles, Unit, Value } from '../../workload/index.ts'
import { readEmbeddedJson } from '../embedded/read-embedded-json.ts'
import { unresolved } from '../values/make-value.ts'
import { type Integration, integrationOf } from './integrations.ts'
import { toProperties } from './parameters.ts'
import { fieldText, type State, statesOf } from './states.ts'
import { substitute } from './substitute.ts'

/** A unit with the resources that its state machines make. */
export type WithJobs = { readonly unit: Unit; readonly diagnostics: readonly Diagnostic[] }

/**
 * Adds the jobs that state machines start: training, processing, transform and the like have no
 * CloudFormation type of their own, so that whoever looks at templates alone misses them. Each becomes a
 * resource of the type named after its Create call, at `<state machine>/<state>`.
 */
export function addJobs(unit: Unit, files: SourceFiles): WithJobs {
  const machines = unit.resources.filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
  const found = machines.map((machine) => jobsOf(machine, files))
  const jobs = found.flatMap(({ resources }) => resources)
  return {
    unit: jobs.length === 0 ? unit : { ...unit, resources: [...unit.resources, ...jobs] },
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  }
}

function jobsOf(machine: Resource, files: SourceFiles) {
  const { entries } = machine.properties
  const written = entries.get('Definition') ?? entries.get('DefinitionString')
  if (written === undefined) return { resources: [], diagnostics: [] }
  const { value, diagnostics } = readEmbeddedJson(written, files)
  if (value === undefined) return { resources: [], diagnostics }
  const given = entries.get('DefinitionSubstitutions')
  const definition = substitute(value, given?.kind === 'map' ? given.entries : new Map())
  return { resources: branchesOf(definition).flatMap((one) => resourcesOf(machine, one)), diagnostics }
}

/** The definitions between which conditions choose; the jobs of each are looked at. */
function branchesOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? [...branchesOf(value.then), ...branchesOf(value.else)] : [value]
}

function resourcesOf(machine: Resource, definition: Value): readonly Resource[] {
  return statesOf(definition).flatMap((state) => {
    const resource = fieldText(state, 'Resource')
    const integration = resource === undefined ? undefined : integrationOf(resource)
    return integration === undefined ? [] : [resourceOf(machine, state, integration)]
  })
}

function resourceOf(machine: Resource, state: State, { type, lowerCamel }: Integration): Resource {
  const address = `${machine.address}/${state.name}`
  const { unit, scope, origin, existsWhen, metadata } = machine
  const at = state.fields.get('Resource')?.at ?? state.at ?? machine.at
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope,
    names: [],
    properties: propertiesOf(state, type, lowerCamel),
    ...(at && { at }),
    ...(origin && { origin }),
    ...(existsWhen && { existsWhen }),
    ...(metadata && { metadata }),
  }
}

function propertiesOf(state: State, type: string, lowerCamel: boolean): MapValue {
  const written = state.fields.get('Arguments') ?? state.fields.get('Parameters')
  const properties = written === undefined ? undefined : coerce(toProperties(written, lowerCamel), type)
  return properties?.kind === 'map' ? properties : unknownProperties(state, type)
}

/** Arguments that are one expression, or the state's input as it comes: nothing is known, nothing is absent. */
function unknownProperties(state: State, type: string): MapValue {
  const at = state.fields.get('Resource')?.at
  const settle = 'look at the input of the state machine: it decides this at run time'
  const names = [...(schemaOf(type)?.fields.keys() ?? [])]
  const entries = names.map(
    (name) => [name, unresolved(`${state.name}.${name}`, 'dynamic', at, settle)] as const,
  )
  return { kind: 'map', entries: new Map(entries), ...(at && { at }) }
}
