import { set } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/** The roles of the template that name this one as who may take them. */
export const trustingRoles: Recipe = ({ finding: { resource, place }, template, logicalId }) => {
  const actions = wordsOf(valueAtPath(resource.properties, `${place.path}.Action`))
  if (actions.length !== 1 || actions[0] !== 'sts:AssumeRole' || logicalId === undefined) return undefined
  const roles = [...template.types].flatMap(([id, type]) => {
    const trust = writtenValue(template.property(id, 'AssumeRolePolicyDocument'))
    const names = JSON.stringify(trust ?? '').includes(`{"Fn::GetAtt":["${logicalId}","Arn"]}`)
    return type === 'AWS::IAM::Role' && names ? [{ 'Fn::GetAtt': [id, 'Arn'] }] : []
  })
  return roles.length === 0 ? undefined : { edits: [set('@place.Resource', roles)], check: CHECK_RIGHTS }
}
