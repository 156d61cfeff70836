import type { Graph } from '../../relations/index.ts'
import type { Resource } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'
import type { RecipeContext } from './recipe.ts'

/** The logical id of the role that a property names by `!GetAtt Role.Arn`, where the template has it. */
export function roleIn({ template, logicalId }: RecipeContext, property: string): string | undefined {
  const value = writtenValue(template.property(logicalId ?? '', property))
  if (value === undefined || typeof value !== 'object' || isList(value)) return undefined
  const named = value['Fn::GetAtt']
  const id = named !== undefined && typeof named === 'object' && isList(named) ? named[0] : undefined
  return typeof id === 'string' && template.types.get(id) === 'AWS::IAM::Role' ? id : undefined
}

/** What takes a role: whatever names it, but for policies that are attached to it. */
export const takersOf = (role: Resource, graph: Graph): readonly Resource[] =>
  graph.referrersOf(role.id).filter(({ type }) => !type.startsWith('AWS::IAM::'))

/** The logical id of a resource, without the stacks around it. */
export const idOf = ({ address }: Resource): string => address.slice(address.lastIndexOf('/') + 1)
