import type { Text } from '../language/node.ts'
import type { SourceRange } from '../language/range.ts'

/**
 * Whom a `Principal` element names.
 *
 * `text` is what is written; `account` is the account id when it is known. `anyone` is `"*"`, which
 * includes callers without credentials. `account` stands for every principal of it that its own policies
 * allow. `unknown` is a hole, or a text that IAM would refuse. See "AWS JSON policy elements: Principal".
 */
export type Principal = {
  readonly kind: PrincipalKind
  readonly text: Text
  readonly account?: string
  readonly at?: SourceRange
}

/** The kinds of principal that a policy can name. */
export type PrincipalKind =
  | 'anyone'
  | 'account'
  | 'user'
  | 'role'
  | 'role-session'
  | 'federated-user'
  /** `AIDA…` or `AROA…`: what IAM leaves behind when a named user or role was deleted. Matches nobody. */
  | 'deleted'
  | 'service'
  | 'canonical-user'
  /** An identity provider: `cognito-identity.amazonaws.com`, or the ARN of an OIDC or SAML provider. */
  | 'federated'
  | 'unknown'

/** The key of the `Principal` map under which a principal is written. */
export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'

const accountId = /^\d{12}$/
const uniqueId = /^A(?:IDA|ROA)[A-Z0-9]+$/
const arnKinds: readonly (readonly [string, string, PrincipalKind])[] = [
  ['iam', 'user/', 'user'],
  ['iam', 'role/', 'role'],
  ['sts', 'assumed-role/', 'role-session'],
  ['sts', 'federated-user/', 'federated-user'],
]

/** Classifies one principal. Names that IAM would refuse, such as partial wildcards, are `unknown`. */
export function readPrincipal(type: PrincipalType, text: Text, at?: SourceRange): Principal {
  const place = at === undefined ? {} : { at }
  if (type !== 'AWS') return { ...place, kind: otherKind(type, text), text }
  if (text === '*') return { ...place, kind: 'anyone', text }
  if (typeof text === 'string' && accountId.test(text))
    return { ...place, kind: 'account', text, account: text }
  if (typeof text === 'string' && uniqueId.test(text)) return { ...place, kind: 'deleted', text }
  const { kind, account } = readArn(text)
  return { ...place, kind, text, ...(account === undefined ? {} : { account }) }
}

function otherKind(type: 'Service' | 'Federated' | 'CanonicalUser', text: Text): PrincipalKind {
  if (type === 'CanonicalUser') return 'canonical-user'
  // IAM takes neither every service nor every provider; holes of a known type keep the type.
  if (text === '*') return 'unknown'
  return type === 'Service' ? 'service' : 'federated'
}

/** The kind by the literal parts of the ARN alone, so a hole in the account or the name does not hide it. */
function readArn(text: Text): { kind: PrincipalKind; account?: string } {
  const [prefix = '', , service = '', , account = '', ...rest] = shape(text).split(':')
  const name = rest.join(':')
  if (prefix !== 'arn' || rest.length === 0) return { kind: 'unknown' }
  const known = accountId.test(account) ? { account } : {}
  if (service === 'iam' && name === 'root') return { kind: 'account', ...known }
  const row = arnKinds.find(([owner, start]) => owner === service && name.startsWith(start))
  if (row === undefined || /[*?]/.test(name + account)) return { kind: 'unknown', ...known }
  return { kind: row[2], ...known }
}

/** The text with each hole as one character that no principal can contain. */
function shape(text: Text): string {
  return typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : '\0')).join('')
}
