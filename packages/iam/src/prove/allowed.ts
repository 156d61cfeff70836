import type { Policy } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { sharedProviders } from './shared-providers.ts'

/**
 * A policy that allows everything to the principals and nothing to others; `unreadable` is the first text
 * that names none.
 */
export function readAllowed(principals: readonly string[]): {
  readonly allowed: readonly Policy[]
  readonly unreadable?: string
} {
  const read = principals.map((text) => ({
    text,
    ...readPolicyText(JSON.stringify(document(text)), 'trust'),
  }))
  const unreadable = read.find(({ diagnostics }) => diagnostics.length > 0)?.text
  // Nobody at all is a policy without an Allow.
  const nobody = { Version, Statement: { ...everyone, Effect: 'Deny' } }
  const allowed =
    read.length === 0
      ? [readPolicyText(JSON.stringify(nobody), 'trust').policy]
      : read.map(({ policy }) => policy)
  return unreadable === undefined ? { allowed } : { allowed, unreadable }
}

const Version = '2012-10-17'
const everyone = { Effect: 'Allow', Principal: { AWS: '*' }, Action: '*' }

function document(text: string): object {
  if (/^o-[a-z0-9]+$/.test(text))
    return { Version, Statement: { ...everyone, ...only('PrincipalOrgID', text) } }
  const named = { ...everyone, Principal: { [typeOf(text)]: text } }
  // Said once more by the key, so that an unnamed role of which only the key is known is recognized.
  const byKey = /^arn:[^:]*:iam::[^:]*:(?:user|role)\//.test(text)
    ? [{ ...everyone, ...only('PrincipalArn', text) }]
    : []
  return { Version, Statement: [named, ...byKey] }
}

function only(key: string, value: string): object {
  return { Condition: { StringEquals: { [`aws:${key}`]: value } } }
}

function typeOf(text: string): 'AWS' | 'Service' | 'Federated' {
  if (sharedProviders.has(text) || /:(?:oidc|saml)-provider\//.test(text)) return 'Federated'
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/.test(text) ? 'Service' : 'AWS'
}
