import { set } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/**
 * The roles of the template that name this one as who may take them, by their own names: a reference would be one in a
 * circle.
 */
export const trustingRoles: Recipe = ({ finding: { resource, place }, template, logicalId }) => {
  const actions = wordsOf(valueAtPath(resource.properties, `${place.path}.Action`))
  if (actions.length !== 1 || actions[0] !== 'sts:AssumeRole' || logicalId === undefined) return undefined
  const roles = [...template.types].flatMap(([id, type]) => {
    const trust = writtenValue(template.property(id, 'AssumeRolePolicyDocument'))
    const names = JSON.stringify(trust ?? '').includes(`{"Fn::GetAtt":["${logicalId}","Arn"]}`)
    const name = writtenValue(template.property(id, 'RoleName'))
    return type === 'AWS::IAM::Role' && names ? [name] : []
  })
  const named = roles.flatMap((name) =>
    typeof name === 'string'
      ? [{ 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/${name}` }]
      : [],
  )
  return named.length === 0 || named.length < roles.length
    ? undefined
    : { edits: [set('@place.Resource', named)], check: CHECK_RIGHTS }
}
