/** What is wrong with a reason or an end: the last part of a diagnostic's code, and what it says. */
export type Problem = { readonly code: 'without-reason' | 'bad-date' | 'expired'; readonly says: string }

/** Whoever accepts something says why; without a reason it does not count. */
export function reasonProblem(reason: string | undefined): Problem | undefined {
  if (reason !== undefined && reason.trim() !== '') return undefined
  return { code: 'without-reason', says: 'has no `reason` and does not count: say why it is right' }
}

/** An end is a date, and what has expired does not count any more. */
export function expiryProblem(expires: string | undefined, today: string): Problem | undefined {
  if (expires === undefined) return undefined
  if (!isDate(expires)) {
    return {
      code: 'bad-date',
      says: `does not count: \`expires\` is \`${expires}\` and must be a date such as \`2027-12-31\``,
    }
  }
  return expires < today
    ? { code: 'expired', says: `expired on ${expires} and does not count any more` }
    : undefined
}

/** A date whose text compares as the day does. */
function isDate(text: string): boolean {
  const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)$/.exec(text) ?? []
  return month >= '01' && month <= '12' && day >= '01' && day <= '31'
}
