import type { Decision } from '@parapet/iam'

const titles: Readonly<Record<Decision['outcome'], string>> = {
  allowed: 'ALLOWED',
  denied: 'DENIED',
  conditional: 'CONDITIONAL',
  unknown: 'UNKNOWN',
}

const levels: Readonly<Record<string, string>> = {
  scp: 'service control policies',
  rcp: 'resource control policies',
  endpoint: 'endpoint policy',
  identity: 'identity policies',
  boundary: 'permissions boundary',
  session: 'session policies',
  resource: 'resource policy',
  grant: 'key grants',
}

/** A decision in words: the outcome, then level by level the statements that speak to the request. */
export function renderDecision(decision: Decision, question: string): string {
  const lines = [`${titles[decision.outcome]}  ${question}`]
  if (decision.denial === 'explicit') lines.push('  a Deny decides')
  for (const missing of decision.missing)
    lines.push(`  nothing in the ${levels[missing] ?? missing} allows it`)
  for (const level of decision.levels) {
    for (const { statement, holds } of level.statements) {
      const sure = holds.kind === 'constant' ? '' : ', under conditions'
      lines.push(
        `  ${levels[level.name] ?? level.name}: ${statement.effect ?? 'unclear'} by \`${statement.id}\`${placeOf(statement.at)}${sure}`,
      )
    }
  }
  for (const [index, alternative] of (decision.alternatives ?? []).entries()) {
    const terms = alternative.map(renderTerm)
    lines.push(`  ${index === 0 ? 'if' : 'or if'} ${terms.join(' and ')}`)
  }
  for (const name of decision.assumptions) lines.push(`  AWS does not document: ${name}`)
  return `${lines.join('\n')}\n`
}

type Term = NonNullable<Decision['alternatives']>[number][number]

function renderTerm({ requirement, positive }: Term): string {
  const not = positive ? '' : 'not '
  switch (requirement.kind) {
    case 'missing':
      return positive ? `\`${requirement.key}\` is missing` : `\`${requirement.key}\` is there`
    case 'holds': {
      const { clause } = requirement
      const values = clause.values.map(({ pattern }) => pattern.text).join(', ')
      const qualifier = clause.qualifier === undefined ? '' : `${clause.qualifier}:`
      return `${not}${qualifier}${clause.operator}(${clause.key}: ${values})`
    }
    case 'other':
      return `${not}${'what' in requirement.atom ? requirement.atom.what : requirement.atom.kind}`
  }
}

function placeOf(
  at: { readonly file?: string; readonly line: number; readonly column: number } | undefined,
): string {
  return at === undefined ? '' : ` (${at.file ?? 'policy'}:${at.line}:${at.column})`
}

/** A decision as JSON: the outcome with its evidence, without the compiled policies. */
export function decisionJson(decision: Decision): object {
  return {
    outcome: decision.outcome,
    ...(decision.denial === undefined ? {} : { denial: decision.denial }),
    missing: decision.missing,
    assumptions: decision.assumptions,
    deciding: decision.deciding.map(({ level, policy, statement }) => ({
      level,
      policy,
      statement: statement.id,
      effect: statement.effect ?? null,
      location: statement.at ?? null,
    })),
    conditions: decision.alternatives?.map((alternative) => alternative.map(renderTerm)) ?? [],
  }
}
