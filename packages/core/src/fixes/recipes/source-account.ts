import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath } from './value-at-path.ts'

/**
 * Services that say for which account they call, by AWS's own examples.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
 */
const SERVICES: ReadonlySet<string> = new Set([
  'bedrock.amazonaws.com',
  's3.amazonaws.com',
  'secretsmanager.amazonaws.com',
])

/** Calls for this account only. */
export const sourceAccount: Recipe = ({ finding: { resource } }) => {
  const principal = valueAtPath(resource.properties, 'Principal')
  return principal.kind === 'scalar' && SERVICES.has(String(principal.value))
    ? { edits: [set('SourceAccount', { Ref: 'AWS::AccountId' })] }
    : undefined
}
