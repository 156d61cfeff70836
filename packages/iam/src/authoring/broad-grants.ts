import { textOf } from '../language/node.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { SourceRange } from '../language/range.ts'
import { matchText } from '../pattern/pattern.ts'
import { callerKeys, restrictions, sourceKeys } from '../questions/restrictions.ts'
import type { LintFinding } from './lint-finding.ts'
import { finding, isAllow } from './lint-finding.ts'

/** Every action on every resource, under no condition. */
export function everything(statement: Statement): readonly LintFinding[] {
  const wide = (set: Statement['resource']) =>
    set?.negated === false && set.patterns.some(({ pattern }) => pattern.text === '*')
  if (!isAllow(statement) || !wide(statement.action) || !wide(statement.resource)) return []
  if (statement.conditions.length > 0) return []
  return [finding(statement, 'security', 'allows-everything', 'allows every action on every resource')]
}

/** An Allow of all that is not listed. */
export function invertedAllow(statement: Statement): readonly LintFinding[] {
  if (!isAllow(statement)) return []
  const found: LintFinding[] = []
  const add = (code: string, message: string, at: SourceRange | undefined) =>
    found.push(finding(statement, 'security', code, message, at))
  if (statement.action.negated)
    add('allow-not-action', 'allows every action but those listed, future ones included', statement.action.at)
  if (statement.resource?.negated === true) {
    add(
      'allow-not-resource',
      'allows every resource but those listed, of every account',
      statement.resource.at,
    )
  }
  if (statement.principal?.negated === true) {
    add(
      'allow-not-principal',
      'allows everyone but those listed, anonymous callers included',
      statement.principal.at,
    )
  }
  return found
}

/** `iam:PassRole` on any role for any service. */
export function passRoleToAnyone(statement: Statement): readonly LintFinding[] {
  if (!isAllow(statement) || statement.resource === undefined) return []
  const passes = statement.action.patterns.some(({ pattern }) => matchText(pattern, 'iam:passrole') === true)
  if (statement.action.negated || !passes) return []
  const bound = restrictions(statement, ['iam:PassedToService', 'iam:AssociatedResourceArn']).some(
    ({ binds }) => binds !== false,
  )
  const wide = statement.resource.patterns.filter(({ pattern }) => matchText(pattern, anyRole) === true)
  if (bound) return []
  return wide.map(({ pattern, at }) =>
    finding(
      statement,
      'security',
      'pass-role-wide',
      `\`iam:PassRole\` on \`${pattern.text}\` passes any role to any service; name the roles and \`iam:PassedToService\``,
      at,
    ),
  )
}

const anyRole = 'arn:aws:iam::111122223333:role/Any-Name'

/** An Allow for everyone that no condition confines. */
export function openPrincipal(statement: Statement): readonly LintFinding[] {
  const open =
    statement.principal?.negated === false &&
    statement.principal.principals.find(({ kind }) => kind === 'anyone')
  if (!isAllow(statement) || !open) return []
  if (restrictions(statement, [...callerKeys, ...sourceKeys]).some(({ binds }) => binds !== false)) return []
  return [
    finding(
      statement,
      'security',
      'open-principal',
      'allows everyone, and no condition confines who',
      open.at,
    ),
  ]
}

/** An Allow for a service, whoever it acts for. See "The confused deputy problem". */
export function confusedDeputy(statement: Statement, { kind }: Policy): readonly LintFinding[] {
  if (!isAllow(statement) || statement.principal?.negated !== false || kind === 'endpoint') return []
  if (restrictions(statement, sourceKeys).some(({ binds }) => binds !== false)) return []
  return statement.principal.principals
    .filter((principal) => principal.kind === 'service')
    .map(({ text, at }) =>
      finding(
        statement,
        'security',
        'confused-deputy',
        `\`${textOf(text)}\` may act here for anybody; bind it with \`aws:SourceArn\` or \`aws:SourceAccount\``,
        at,
      ),
    )
}
