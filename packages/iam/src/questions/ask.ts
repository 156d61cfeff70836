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
  return speaking(policy, question, compiled(question))
}

function speaking(policy: Policy, question: Question, asked: Asked): readonly StatementMatch[] {
  return policy.statements.flatMap((statement) => {
    const matches = matchAny(statement, question, asked)
    if (matches === false) return []
    const holds = and([matches, evaluateClauses(statement.conditions, question.context ?? unknownContext)])
    return holds === false ? [] : [{ statement, matches, holds }]
  })
}

/**
 * Does the policy by itself give the effect to every action on every resource asked, in every request that
 * the context describes? A policy that denies all requests without TLS, for example:
 * `coverage(policy, { effect: 'Deny', principal: 'anyone', actions: ['s3:*'], resources, context })`.
 */
export function coverage(policy: Policy, question: Question): Coverage {
  const asked = compiled(question)
  const statements = speaking(policy, question, asked)
  // Where nothing is asked, all of it is given.
  const asksNothing = question.actions.length === 0 || question.resources?.length === 0
  if (statements.length === 0) return { truth: asksNothing, statements }
  const context = question.context ?? unknownContext
  const truths = asked.actions.flatMap((action) =>
    asked
      .resources()
      .map((resource) =>
        or(
          statements.map(({ statement }) =>
            and([
              matchElements(statement, question),
              matchSet(statement.action, action),
              matchResource(statement, resource),
              evaluateClauses(statement.conditions, context),
            ]),
          ),
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
    const truth = matchSet(statement.action, compiledAction(action))
    return truth === false ? [] : [{ action, truth }]
  })
}

/** Resources are compiled when the first action matches: most statements speak of other services. */
type Asked = {
  readonly actions: readonly Pattern[]
  readonly resources: () => readonly (Pattern | undefined)[]
}

const requestRules = { wildcards: true, variables: false, foldCase: false }

function compiled({ actions, resources }: Question): Asked {
  let known: readonly (Pattern | undefined)[] | undefined
  return {
    actions: actions.map((text) =>
      typeof text === 'string' ? compiledAction(text) : compilePattern(text, actionRules),
    ),
    resources: () => {
      known ??= resources?.map((text) => compilePattern(text, requestRules)) ?? [undefined]
      return known
    },
  }
}

// The same few actions are asked of every statement of a workload; a bound keeps whoever asks for millions at bay.
const actionPatterns = new Map<string, Pattern>()
const ACTION_PATTERNS = 4096

function compiledAction(text: string): Pattern {
  const known = actionPatterns.get(text)
  if (known !== undefined) return known
  const pattern = compilePattern(text, actionRules)
  if (actionPatterns.size < ACTION_PATTERNS) actionPatterns.set(text, pattern)
  return pattern
}

/** Whether the statement, its conditions aside, covers any of the actions on any of the resources. */
function matchAny(statement: Statement, question: Question, { actions, resources }: Asked): Truth {
  const elements = matchElements(statement, question)
  const onAction =
    elements === false ? false : or(actions.map((action) => matchSet(statement.action, action)))
  if (onAction === false) return false
  return and([elements, onAction, or(resources().map((resource) => matchResource(statement, resource)))])
}

function matchElements(statement: Statement, question: Question): Truth {
  const effect = statement.effect === undefined ? undefined : statement.effect === question.effect
  return and([effect, question.principal === undefined || namesEveryone(statement.principal)])
}

function matchResource({ resource }: Statement, asked: Pattern | undefined): Truth {
  return asked === undefined || resource === undefined || matchSet(resource, asked)
}

/** Everyone, by `"*"`. `NotPrincipal` names a part of everyone, unless it lists everyone. */
function namesEveryone(set: PrincipalSet | undefined): Truth {
  if (set === undefined) return undefined
  const named = or(set.principals.map(({ kind }) => (kind === 'unknown' ? undefined : kind === 'anyone')))
  if (!set.negated) return named
  return named === true ? false : undefined
}
