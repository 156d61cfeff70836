import { type Caller, namedPrincipals, type Policy, readPolicyText, type world } from '@parapet/iam'
import type { Principal } from './access.ts'
import { isMark } from './naming.ts'

/** A caller who is not defined in the workload, with what is known of its side. */
export type Outsider = { readonly principal: Principal; readonly entry: world.PrincipalEntry }

/** No account has this id: a stranger who made one yesterday. */
const STRANGER_ACCOUNT = '999999999999'

let everything: Policy | undefined
/** What an account that is not ours gives its own principals: we cannot know, and they can. */
export function allowAll(): Policy {
  everything ??= readPolicyText(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    'identity',
  ).policy
  return everything
}

/** Everybody, and whoever else the policies of resources name. */
export function findOutsiders(
  policies: Iterable<Policy>,
  ownAccounts: ReadonlySet<string>,
): readonly Outsider[] {
  const found = new Map<string, Outsider>()
  for (const id of ['public', 'anonymous']) found.set(id, { ...outsider(id, ownAccounts) })
  for (const { statements } of policies) {
    for (const statement of statements) {
      for (const { principal } of namedPrincipals(statement)) {
        const id = typeof principal.text === 'string' ? idOf(principal.text, principal.kind) : undefined
        if (id === undefined || found.has(id) || isOwn(id, ownAccounts)) continue
        found.set(id, outsider(id, ownAccounts))
      }
    }
  }
  return [...found.values()]
}

function idOf(text: string, kind: string): string | undefined {
  switch (kind) {
    case 'account':
      return accountIn(text)
    case 'user':
    case 'role':
    case 'role-session':
    case 'federated-user':
    case 'service':
      return text
    case 'federated':
      // A provider made in the workload is nobody outside: who comes through it holds the roles that trust it.
      return isMark(text) ? undefined : text
    default:
      return undefined
  }
}

const accountIn = (text: string): string | undefined => (text.startsWith('arn:') ? text.split(':')[4] : text)

function isOwn(id: string, ownAccounts: ReadonlySet<string>): boolean {
  return ownAccounts.has(accountIn(id) ?? '')
}

/** The caller that an id stands for: see {@link Principal}. */
export function outsider(id: string, ownAccounts: ReadonlySet<string>): Outsider {
  const external = !isOwn(id, ownAccounts)
  const given = (kind: Principal['kind'], caller: Caller): Outsider => ({
    principal: { id, kind, external: external && kind !== 'service' },
    entry: 'arn' in caller ? { caller, identity: [allowAll()] } : { caller },
  })
  if (id === 'public') return given('public', roleOf(STRANGER_ACCOUNT, 'stranger'))
  if (id === 'anonymous') return given('anonymous', { kind: 'anonymous' })
  if (!id.startsWith('arn:')) {
    if (/\.(?:amazonaws\.com|aws\.internal)$/.test(id) && id !== COGNITO)
      return given('service', { kind: 'service', service: id })
    if (/[.]/.test(id)) return given('federated', { kind: 'identity-provider', provider: id })
    return given('account', roleOf(id, 'outsider'))
  }
  const [, , , , account = '', ...rest] = id.split(':')
  const name = rest.join(':')
  if (/^(?:oidc|saml)-provider\//.test(name))
    return given('federated', { kind: 'identity-provider', provider: id })
  if (name === 'root') return given('account', roleOf(account, 'outsider'))
  if (name.startsWith('user/')) return given('user', { kind: 'user', arn: id })
  if (name.startsWith('assumed-role/')) {
    const [, role = '', session = ''] = name.split('/')
    return given('role', { kind: 'role', arn: `arn:aws:iam::${account}:role/${role}`, session })
  }
  return given('role', { kind: 'role', arn: id })
}

/** Identity pools hand out web identities under a name that looks like that of a service. */
const COGNITO = 'cognito-identity.amazonaws.com'

function roleOf(account: string, name: string): Caller {
  return { kind: 'role', arn: `arn:aws:iam::${account}:role/~${name}~` }
}

/**
 * Actions that a service takes from somebody without credentials, if its policies allow it; all others must be
 * signed. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function takesUnsigned(action: string): boolean {
  const [service = '', name = ''] = action.toLowerCase().split(':')
  return service === 'lambda' ? name === 'invokefunctionurl' : UNSIGNED.has(service)
}

const UNSIGNED: ReadonlySet<string> = new Set(['s3', 'sns', 'sqs', 'es', 'execute-api', 'ecr-public'])

/** What is known of every request of a stranger: it is of no organization that anybody names. */
export const strangerContext: readonly (readonly [
  string,
  { kind: 'known'; values: readonly string[]; set?: boolean },
])[] = [
  ['aws:principalorgid', { kind: 'known', values: ['o-stranger'] }],
  ['aws:principalorgpaths', { kind: 'known', values: ['o-stranger/r-stranger/'], set: true }],
]
