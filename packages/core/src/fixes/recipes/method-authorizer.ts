import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { namesOnly } from './references.ts'
import { valueAtPath } from './value-at-path.ts'

/** How a method names the kind of an authorizer. */
const KINDS: Readonly<Record<string, string>> = {
  COGNITO_USER_POOLS: 'COGNITO_USER_POOLS',
  REQUEST: 'CUSTOM',
  TOKEN: 'CUSTOM',
}

/** The authorizer that the API has for its other methods, where it is one; otherwise IAM, for which callers sign. */
export const methodAuthorizer: Recipe = ({ template, logicalId, graph, finding: { resource } }) => {
  const api = namesOnly(template.property(logicalId ?? '', 'RestApiId'))
  const [only, ...others] = [...template.types].flatMap(([id, type]) =>
    type === 'AWS::ApiGateway::Authorizer' && namesOnly(template.property(id, 'RestApiId')) === api
      ? [id]
      : [],
  )
  const check = 'check that all who call the API say who they are before it is deployed'
  if (only === undefined || api === undefined)
    return { edits: [set('AuthorizationType', 'AWS_IAM')], check: `${check}: by a signature` }
  const folder = resource.id.slice(0, resource.id.length - (logicalId ?? '').length)
  const authorizer = graph.resource(`${folder}${only}`)
  const type = authorizer && valueAtPath(authorizer.properties, 'Type')
  const kind = type?.kind === 'scalar' ? KINDS[String(type.value)] : undefined
  if (kind === undefined || others.length > 0) return undefined
  return { edits: [set('AuthorizationType', kind), set('AuthorizerId', { Ref: only })], check }
}
