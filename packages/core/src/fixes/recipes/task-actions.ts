import { type Resource, set } from '../../workload/index.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { takersOf } from './role-in.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/** Integrations with SageMaker in a definition, `.sync` included. */
const TASK = /:states:::(?:aws-sdk:)?sagemaker:([A-Za-z]+)(\.sync)?/g

/**
 * What the tasks of a state machine call. Of those that wait for a job, the role also looks at it, stops it and
 * puts the tags of Step Functions on it.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html
 */
export const taskActions: Recipe = ({ finding: { resource, place }, graph }) => {
  const action = wordsOf(valueAtPath(resource.properties, `${place.path}.Action`))
  if (action.length !== 1 || action[0] !== 'sagemaker:*') return undefined
  const machines = takersOf(resource, graph)
  if (machines.length === 0 || machines.some(({ type }) => type !== 'AWS::StepFunctions::StateMachine'))
    return undefined
  const definitions = machines.map(definitionOf)
  if (definitions.includes('')) return undefined
  const actions = new Set(definitions.flatMap((definition) => actionsOf(definition)))
  return actions.size === 0
    ? undefined
    : { edits: [set('@place.Action', [...actions].sort())], check: CHECK_RIGHTS }
}

function definitionOf({ properties }: Resource): string {
  const written = ['DefinitionString', 'Definition'].map((name) => properties.entries.get(name))
  return written.flatMap((value) => (value === undefined ? [] : wordsOf(value))).join('\n')
}

function actionsOf(definition: string): readonly string[] {
  return [...definition.matchAll(TASK)].flatMap(([, name = '', sync]) => {
    const call = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
    const job = /^Create(.*(?:Job|Endpoint))$/.exec(call)?.[1]
    const waiting = sync === undefined || job === undefined ? [] : [`Describe${job}`, `Stop${job}`]
    const tagging = call.startsWith('Create') ? ['AddTags', 'ListTags'] : []
    return [call, ...waiting, ...tagging].map((one) => `sagemaker:${one}`)
  })
}
