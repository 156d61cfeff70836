import type { AccessAnswer, Principal, StatementEvidence } from '@parapet/core'

/** Whom an answer is about, as a person would say it. */
export function nameOf({ id, kind, external }: Principal): string {
  if (id === 'public') return 'anybody with an AWS account'
  if (id === 'anonymous') return 'anybody, without credentials'
  return `${id} (${kind}${external ? ', outside' : ''})`
}

/** An answer below its first line: what it hangs on and the statements it rests on. */
export function renderAnswer(answer: AccessAnswer, indent = '  '): string {
  const lines = [
    ...answer.conditions.map((text, index) => `${index === 0 ? 'if' : 'or if'} ${text}`),
    ...(answer.assumptions.length === 0 ? [] : [`assuming ${answer.assumptions.join(', ')}`]),
    ...answer.statements.map((statement) => `${statement.sentence}${placeOf(statement)}`),
  ]
  return lines.map((line) => `${indent}${line}\n`).join('')
}

/** What can be done about assumptions that are open. */
export function renderHints(answers: readonly AccessAnswer[], made: readonly string[]): string {
  const open = new Set(
    answers.flatMap(({ assumptions }) => assumptions).filter((name) => !made.includes(name)),
  )
  if (open.size === 0) return ''
  return `\nwhat is assumed can be settled: ${[...open].map((name) => `--assume ${name}`).join(' ')}\n`
}

function placeOf({ at }: StatementEvidence): string {
  return at === undefined ? '' : ` (${at.file}:${at.line}:${at.column})`
}
