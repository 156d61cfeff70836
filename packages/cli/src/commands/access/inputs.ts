import { type Caller, type Policy, type PolicyKind, readPolicyText, world } from '@parapet/iam'
import { UsageError } from '../../exit-code.ts'
import { readNamed } from '../../files/read-named.ts'

/** Reads policy files of a kind; what is wrong with them is told on stderr and does not stop the answer. */
export function readPolicies(files: readonly string[], kind: PolicyKind): readonly Policy[] {
  return files.map((file) => {
    const { policy, diagnostics } = readPolicyText(readNamed(file, 'the policy'), kind, file)
    tell(diagnostics)
    return policy
  })
}

/** One policy file, if one was given. */
export function readOne(file: string | undefined, kind: PolicyKind): Policy | undefined {
  return file === undefined ? undefined : readPolicies([file], kind)[0]
}

/** Reads the output of `aws iam get-account-authorization-details`. */
export function readDetails(file: string): ReturnType<typeof world.readAccount> {
  const account = world.readAccount(readNamed(file, 'the account details'))
  const unreadable = account.diagnostics.find(({ code }) => code === 'not-account-details')
  if (unreadable !== undefined) throw new UsageError(`\`${file}\`: ${unreadable.message}`)
  tell(account.diagnostics)
  return account
}

/** Whose ARN it is. A bare service name is a service, `*` an anonymous caller. */
export function callerOf(principal: string): Caller {
  if (principal === '*') return { kind: 'anonymous' }
  if (principal.endsWith('.amazonaws.com')) return { kind: 'service', service: principal }
  const [, , service, , account = '', ...rest] = principal.split(':')
  const name = rest.join(':')
  if (name === 'root') return { kind: 'root', account }
  if (service === 'iam' && name.startsWith('user/')) return { kind: 'user', arn: principal }
  if (service === 'iam' && name.startsWith('role/')) return { kind: 'role', arn: principal }
  throw new UsageError(`\`${principal}\` is not the ARN of a user, a role or a root, a service, or \`*\``)
}

/** `key=value` pairs of a request's context; several values are separated by commas. */
export function contextOf(
  pairs: readonly string[],
): ReadonlyMap<string, { kind: 'known'; values: readonly string[] }> {
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      if (equals < 1) throw new UsageError(`\`${pair}\` is not \`key=value\``)
      return [
        pair.slice(0, equals).toLowerCase(),
        { kind: 'known', values: pair.slice(equals + 1).split(',') },
      ]
    }),
  )
}

function tell(diagnostics: ReturnType<typeof readPolicyText>['diagnostics']): void {
  for (const { severity, message, at } of diagnostics) {
    const where = at === undefined ? '' : `${at.file ?? ''}:${at.line}:${at.column}: `
    process.stderr.write(`${where}${severity}: ${message}\n`)
  }
}

/** Collects an option that may be given several times. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
