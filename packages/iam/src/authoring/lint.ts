import type { Clause, KnownClause } from '../condition/clause.ts'
import { operators } from '../condition/operators.ts'
import { actionFact, hasResourceControlPolicies, serviceFacts } from '../data/service-data.ts'
import type { PolicyDiagnostic } from '../language/diagnostic.ts'
import { textOf } from '../language/node.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { SourceRange } from '../language/range.ts'
import { place } from '../language/reading.ts'
import { contains } from '../pattern/algebra.ts'
import { literalOf, matchText } from '../pattern/pattern.ts'
import { callerKeys, restrictions, sourceKeys } from '../questions/restrictions.ts'

/**
 * Something that a policy says and its author may not have meant. `error`: AWS would refuse it, or it has
 * no effect; `security`: it lets in more than is safe; `suggestion`: it can be said more simply.
 */
export type LintFinding = {
  readonly code: string
  readonly kind: 'error' | 'security' | 'suggestion'
  readonly message: string
  readonly statement?: string
  readonly at?: SourceRange
}

type Check = (statement: Statement, policy: Policy) => readonly LintFinding[]

/**
 * Looks for faults in a policy that was read, beyond what reading reports: names that AWS does not have,
 * statements that are broader than they look, and what is said twice. Actions of services whose facts are
 * not loaded are not judged.
 */
export function lintPolicy(
  policy: Policy,
  diagnostics: readonly PolicyDiagnostic[] = [],
): readonly LintFinding[] {
  const read = diagnostics.map(
    ({ code, severity, message, at }): LintFinding => ({
      code,
      kind: severity === 'error' ? 'error' : 'suggestion',
      message,
      ...place(at),
    }),
  )
  return [
    ...read,
    ...policy.statements.flatMap((statement) => checks.flatMap((check) => check(statement, policy))),
    ...redundantStatements(policy),
  ]
}

const checks: readonly Check[] = [
  unknownActions,
  everything,
  invertedAllow,
  passRoleToAnyone,
  openPrincipal,
  confusedDeputy,
  vacuousConditions,
  unresolvedVariables,
  resourceWithoutSupport,
  serviceWithoutControl,
]

function finding(
  statement: Statement,
  kind: LintFinding['kind'],
  code: string,
  message: string,
  at: SourceRange | undefined = statement.at,
): LintFinding {
  return { code, kind, message, statement: statement.id, ...place(at) }
}

/** An action that its service does not have grants and denies nothing. */
function unknownActions(statement: Statement): readonly LintFinding[] {
  return statement.action.patterns.flatMap(({ pattern, at }) => {
    if (!pattern.certain || pattern.text === '*') return []
    const [prefix = ''] = pattern.text.toLowerCase().split(':')
    const facts = serviceFacts(prefix)
    if (facts === undefined) return []
    const matched = [...facts.actions.keys()].some((name) => matchText(pattern, `${prefix}:${name}`) === true)
    return matched
      ? []
      : [
          finding(
            statement,
            'error',
            'unknown-action',
            `\`${pattern.text}\` matches no action of \`${prefix}\``,
            at,
          ),
        ]
  })
}

function isAllow(statement: Statement): boolean {
  return statement.effect === 'Allow'
}

function everything(statement: Statement): readonly LintFinding[] {
  const wide = (set: Statement['resource']) =>
    set?.negated === false && set.patterns.some(({ pattern }) => pattern.text === '*')
  if (!isAllow(statement) || !wide(statement.action) || !wide(statement.resource)) return []
  if (statement.conditions.length > 0) return []
  return [finding(statement, 'security', 'allows-everything', 'allows every action on every resource')]
}

function invertedAllow(statement: Statement): readonly LintFinding[] {
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

function passRoleToAnyone(statement: Statement): readonly LintFinding[] {
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

function openPrincipal(statement: Statement): readonly LintFinding[] {
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

function confusedDeputy(statement: Statement, { kind }: Policy): readonly LintFinding[] {
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

function isKnown(clause: Clause): clause is KnownClause {
  return clause.kind === 'clause'
}

/** `Null` with `false`: the key must be there. Under a set qualifier it asks nothing. */
function asksForKey({ operator, qualifier, values }: KnownClause): boolean {
  const asks = values.every(({ pattern }) => literalOf(pattern)?.toLowerCase() === 'false')
  return operator === 'Null' && qualifier === undefined && asks
}

/** Conditions of an Allow that hold of a request without the key. */
function vacuousConditions(statement: Statement): readonly LintFinding[] {
  if (!isAllow(statement)) return []
  const clauses = statement.conditions.filter(isKnown)
  const guarded = new Set(clauses.filter(asksForKey).map(({ keyName }) => keyName))
  return clauses.flatMap((clause) => {
    const message = guarded.has(clause.keyName) ? undefined : vacuity(clause)
    return message === undefined
      ? []
      : [finding(statement, 'security', 'vacuous-condition', message, clause.at)]
  })
}

function vacuity({ operator, qualifier, key }: KnownClause): string | undefined {
  const forAll = qualifier === 'ForAllValues'
  if (operator === 'Null') return forAll ? '`ForAllValues:Null` always holds' : undefined
  if (!forAll && !operators[operator].negated) return undefined
  const why = forAll ? qualifier : operator
  return `\`${why}\` holds when \`${key}\` is missing; add \`Null\` to ask that it is there`
}

function unresolvedVariables(statement: Statement, { version }: Policy): readonly LintFinding[] {
  if (version !== '2008-10-17') return []
  return (statement.resource?.patterns ?? [])
    .filter(({ pattern }) => pattern.text.includes('${'))
    .map(({ pattern, at }) =>
      finding(
        statement,
        'error',
        'variable-in-old-version',
        `\`${pattern.text}\` is plain text in this version; write \`"Version": "2012-10-17"\``,
        at,
      ),
    )
}

/** An action that cannot be limited to a resource is granted by `*` alone. */
function resourceWithoutSupport(statement: Statement): readonly LintFinding[] {
  const { resource } = statement
  if (!isAllow(statement) || resource === undefined || resource.negated) return []
  if (resource.patterns.some(({ pattern }) => !pattern.certain || matchText(pattern, '*') === true)) return []
  return statement.action.patterns.flatMap(({ pattern, at }) => {
    const fact = actionFact(literalOf(pattern) ?? '')
    if (fact === undefined || fact.resources.length > 0) return []
    return [
      finding(
        statement,
        'error',
        'no-resource-level',
        `\`${fact.name}\` cannot be limited to a resource, so this grants nothing; use \`*\``,
        at,
      ),
    ]
  })
}

/** A resource control policy binds the services of a list; for others it denies nothing. */
function serviceWithoutControl(statement: Statement, { kind }: Policy): readonly LintFinding[] {
  if (kind !== 'rcp' || statement.effect !== 'Deny' || statement.action.negated) return []
  return statement.action.patterns.flatMap(({ pattern, at }) => {
    const [prefix = ''] = pattern.text.split(':')
    if (!pattern.certain || hasResourceControlPolicies(prefix)) return []
    const message = `no resource control policy binds \`${prefix}\`, so \`${pattern.text}\` denies nothing`
    return [finding(statement, 'error', 'no-resource-control', message, at)]
  })
}

/** A statement without conditions of which another one of the same effect covers every pattern. */
function redundantStatements({ statements }: Policy): readonly LintFinding[] {
  return statements.flatMap((statement, index) => {
    const cover = statements.find(
      (other, position) =>
        position !== index && covers(other, statement) && !(position > index && covers(statement, other)),
    )
    return cover === undefined
      ? []
      : [
          finding(
            statement,
            'suggestion',
            'redundant-statement',
            `everything here is said by \`${cover.id}\``,
          ),
        ]
  })
}

function covers(wide: Statement, narrow: Statement): boolean {
  if (wide.effect === undefined || wide.effect !== narrow.effect || wide.conditions.length > 0) return false
  if (wide.principal !== undefined || narrow.principal !== undefined) return false
  return coversSet(wide.action, narrow.action) && coversSet(wide.resource, narrow.resource)
}

function coversSet(wide: Statement['resource'], narrow: Statement['resource']): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow
  if (wide.negated || narrow.negated) return false
  return narrow.patterns.every((inner) =>
    wide.patterns.some((outer) => contains(outer.pattern.symbols, inner.pattern.symbols)),
  )
}
