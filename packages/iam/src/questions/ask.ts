import type { Context } from '../condition/context.ts'
import { unknownContext } from '../condition/context.ts'
import { evaluateClauses } from '../condition/evaluate.ts'
import type { Text } from '../language/node.ts'
import type { Policy, PrincipalSet, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { and, or } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'

/**
 * A question to one policy by itself. Actions and resources may hold wildcards and holes and then stand for
 * all that they match. An element that is left out is not looked at.
 */
export type Question = {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly Text[]
  readonly resources?: readonly Text[]
  /** Only statements that name everyone: `Principal: "*"`. */
  readonly principal?: 'anyone'
  /** What is known of the request; keys that are not given may be anything or missing. */
  readonly context?: Context
}

/**
 * A statement that speaks to a question. `matches` is whether its elements cover the question, conditions
 * aside; `holds` includes the conditions. Both are never false here: such statements are left out.
 */
export type StatementMatch = {
  readonly statement: Statement
  readonly matches: Truth
  readonly holds: Truth
}

/** Whether a policy by itself allows (or denies) all that is asked, and which statements say so. */
export type Coverage = { readonly truth: Truth; readonly statements: readonly StatementMatch[] }

/**
 * Which statements of the effect speak to any of the actions on any of the resources? `matches` is true
 * where a statement covers at least one pair wholly.
 */
export function findStatements(policy: Policy, question: Question): readonly StatementMatch[] {
  const pairs = pairsOf(question)
  return policy.statements.flatMap((statement) => {
    const truths = pairs.map((pair) => matchStatement(statement, question, pair))
    const matches = or(truths)
    const holds = and([matches, evaluateClauses(statement.conditions, question.context ?? unknownContext)])
    return matches === false || holds === false ? [] : [{ statement, matches, holds }]
  })
}

/**
 * Does the policy by itself give the effect to every action on every resource asked, in every request that
 * the context describes? A policy that denies all requests without TLS, for example:
 * `coverage(policy, { effect: 'Deny', principal: 'anyone', actions: ['s3:*'], resources, context })`.
 */
export function coverage(policy: Policy, question: Question): Coverage {
  const statements = findStatements(policy, question)
  const context = question.context ?? unknownContext
  const truths = pairsOf(question).map((pair) =>
    or(
      statements.map(({ statement }) =>
        and([matchStatement(statement, question, pair), evaluateClauses(statement.conditions, context)]),
      ),
    ),
  )
  return { truth: and(truths), statements }
}

/** Which of the named actions does the statement cover: true or unknown for each one listed. */
export function coveredActions(
  statement: Statement,
  names: readonly string[],
): readonly { readonly action: string; readonly truth: Truth }[] {
  return names.flatMap((action) => {
    const truth = matchSet(statement.action, compilePattern(action, actionRules))
    return truth === false ? [] : [{ action, truth }]
  })
}

type Pair = { readonly action: Pattern; readonly resource: Pattern | undefined }

const requestRules = { wildcards: true, variables: false, foldCase: false }

function pairsOf(question: Question): readonly Pair[] {
  const resources = question.resources?.map((text) => compilePattern(text, requestRules)) ?? [undefined]
  return question.actions.flatMap((text) => {
    const action = compilePattern(text, actionRules)
    return resources.map((resource) => ({ action, resource }))
  })
}

function matchStatement(statement: Statement, question: Question, { action, resource }: Pair): Truth {
  const effect = statement.effect === undefined ? undefined : statement.effect === question.effect
  const onResource =
    resource === undefined || statement.resource === undefined || matchSet(statement.resource, resource)
  const byAnyone = question.principal === undefined || namesEveryone(statement.principal)
  return and([effect, matchSet(statement.action, action), onResource, byAnyone])
}

/** Everyone, by `"*"`. `NotPrincipal` names a part of everyone, unless it lists everyone. */
function namesEveryone(set: PrincipalSet | undefined): Truth {
  if (set === undefined) return undefined
  const named = or(set.principals.map(({ kind }) => (kind === 'unknown' ? undefined : kind === 'anyone')))
  if (!set.negated) return named
  return named === true ? false : undefined
}
