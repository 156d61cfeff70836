import type { Resource } from '../../workload/index.ts'
import { set } from '../../workload/index.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { idOf } from './role-in.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/** Services that are handed a role when something is made, by the prefix of the action that makes it. */
const TAKES: Readonly<Record<string, string>> = {
  bedrock: 'bedrock',
  'bedrock-agentcore': 'bedrock-agentcore',
  codebuild: 'codebuild',
  ecs: 'ecs-tasks',
  glue: 'glue',
  lambda: 'lambda',
  sagemaker: 'sagemaker',
  scheduler: 'scheduler',
  states: 'states',
}

/**
 * The roles of the template that trust a service which the role calls, to be handed to that service only. A
 * statement that also allows other things is left.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const passedRoles: Recipe = ({ finding: { resource, place }, graph, template }) => {
  const statement = valueAtPath(resource.properties, place.path)
  const actions = wordsOf(valueAtPath(statement, 'Action'))
  const isLone = actions.length > 0 && actions.every((action) => /^iam:pass(?:role|\*)$/i.test(action))
  const conditions = valueAtPath(statement, 'Condition')
  if (!isLone || valueAtPath(statement, 'Resource').kind === 'absent' || conditions.kind !== 'absent')
    return undefined
  const services = servicesOf(resource)
  const roles = [...template.types.keys()].flatMap((id) => {
    const role = graph.resource(`${resource.id.slice(0, -idOf(resource).length)}${id}`)
    return role?.type === 'AWS::IAM::Role' && trusted(role).some((name) => services.includes(name))
      ? [{ id, names: trusted(role).filter((name) => services.includes(name)) }]
      : []
  })
  // A role cannot refer to itself, and may be handed over by those who run with it.
  const isItself = roles.some(({ id }) => id === idOf(resource))
  if (roles.length === 0 || isItself) return undefined
  return {
    edits: [
      set(
        '@place.Resource',
        roles.map(({ id }) => ({ 'Fn::GetAtt': [id, 'Arn'] })),
      ),
      set('@place.Condition.StringEquals', {
        'iam:PassedToService': [...new Set(roles.flatMap(({ names }) => names))].sort(),
      }),
    ],
    check: CHECK_RIGHTS,
  }
}

/** Services that the policies written in a role, or the policy itself, let it call. */
function servicesOf({ properties }: Resource): readonly string[] {
  const words = [...properties.entries].flatMap(([name, value]) =>
    /^(?:Policies|PolicyDocument|ManagedPolicyArns)$/.test(name) ? wordsOf(value) : [],
  )
  const prefixes = words.map((word) =>
    word.endsWith(':aws:policy/AmazonSageMakerFullAccess') ? 'sagemaker' : (word.split(':')[0] ?? ''),
  )
  return [...new Set(prefixes)].flatMap((prefix) => {
    const service = TAKES[prefix]
    return service === undefined ? [] : [`${service}.amazonaws.com`]
  })
}

const trusted = ({ properties }: Resource): readonly string[] =>
  wordsOf(valueAtPath(properties, 'AssumeRolePolicyDocument')).filter((word) =>
    word.endsWith('.amazonaws.com'),
  )
