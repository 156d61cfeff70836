import { set } from '../../workload/index.ts'
import { modelArn, writtenIn } from './models-in.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { idOf, takersOf } from './role-in.ts'

/** The models that functions of a role are told in their environment; whoever else takes the role may need others. */
export const namedModels: Recipe = ({ finding, graph, template }) => {
  const users = takersOf(finding.resource, graph)
  if (users.length === 0 || users.some(({ type }) => type !== 'AWS::Lambda::Function')) return undefined
  const models = users.map((user) =>
    writtenIn(user.properties).flatMap((one) =>
      one.path[0] === 'Environment' ? (modelArn(template, idOf(user), one) ?? []) : [],
    ),
  )
  // A function that is told no model may know one itself.
  if (models.some((found) => found.length === 0)) return undefined
  return { edits: [set('@place.Resource', models.flat())], check: CHECK_RIGHTS }
}
