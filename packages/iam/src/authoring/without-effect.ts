import { actionFact, hasResourceControlPolicies, serviceFacts } from '../data/service-data.ts'
import type { Policy, Statement } from '../language/policy.ts'
import { literalOf, matchText } from '../pattern/pattern.ts'
import type { LintFinding } from './lint-finding.ts'
import { finding, isAllow } from './lint-finding.ts'

/** An action that its service does not have grants and denies nothing. */
export function unknownActions(statement: Statement): readonly LintFinding[] {
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

/** A variable that this version does not replace. */
export function unresolvedVariables(statement: Statement, { version }: Policy): readonly LintFinding[] {
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
export function resourceWithoutSupport(statement: Statement): readonly LintFinding[] {
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
export function serviceWithoutControl(statement: Statement, { kind }: Policy): readonly LintFinding[] {
  if (kind !== 'rcp' || statement.effect !== 'Deny' || statement.action.negated) return []
  return statement.action.patterns.flatMap(({ pattern, at }) => {
    const [prefix = ''] = pattern.text.split(':')
    if (!pattern.certain || hasResourceControlPolicies(prefix)) return []
    const message = `no resource control policy binds \`${prefix}\`, so \`${pattern.text}\` denies nothing`
    return [finding(statement, 'error', 'no-resource-control', message, at)]
  })
}
