import { callOf } from '../../cloudformation/functions.ts'
import type { MapNode } from '../../document/index.ts'
import { mapOf, nodeOf, referredId, textAt } from '../nodes.ts'

/** The logical id of the role of a function or state machine, when it is one of the template. */
export function roleOfResource(resource: MapNode): string | undefined {
  const name = textAt(resource, 'Type') === 'AWS::StepFunctions::StateMachine' ? 'RoleArn' : 'Role'
  const role = nodeOf(mapOf(resource, 'Properties'), name)
  const call = role === undefined ? undefined : callOf(role)
  if (call?.name !== 'Fn::GetAtt') return referredId(role)
  const { argument } = call
  const text = argument.kind === 'list' ? argument.items[0] : argument
  return text?.kind === 'scalar' ? text.text.split('.', 1)[0] : undefined
}
