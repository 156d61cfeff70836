import type { Truth } from '../language/truth.ts'
import { and } from '../language/truth.ts'
import { components } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { compilePattern, literalOf, matchPattern } from '../pattern/pattern.ts'

const trustActions: ReadonlySet<string> = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
])

/**
 * Which rules join identity and resource side within an account. A KMS key (`key`) and the trust of a role
 * (`trust`) admit nobody of their own account unless their policy does; elsewhere an identity policy alone
 * is enough. A resource that may be a key, since a part of its ARN is not known, is `key-or-default`.
 *
 * See "Key policies in AWS KMS" in the AWS KMS Developer Guide.
 */
export type JoinRules = 'key' | 'trust' | 'key-or-default' | 'default'

/** The rules for an action on a resource. */
export function joinRules(action: string, resource: Pattern): JoinRules {
  const lower = action.toLowerCase()
  if (trustActions.has(lower)) return 'trust'
  const key = lower.startsWith('kms:') && isKey(resource)
  return key === undefined ? 'key-or-default' : key ? 'key' : 'default'
}

const rules = { wildcards: true, variables: false, foldCase: false }
const keyArn = compilePattern('*:*:kms:*:*:key/*', rules)
const keyService = compilePattern('kms', rules)
const keyName = compilePattern('key/*', rules)

/** With fewer than six parts the missing colons may be in a hole or behind a wildcard. */
function isKey(resource: Pattern): Truth {
  const [, , service, , , name] = components(resource) ?? []
  if (service !== undefined && name !== undefined)
    return and([matchPattern(keyService, service), matchPattern(keyName, name)])
  const mayBe = literalOf(resource) === undefined && matchPattern(keyArn, resource) !== false
  return mayBe ? undefined : false
}
