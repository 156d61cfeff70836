/** Members of replies that become no property: by type, then by reason. */
export type Ignored = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export const IDENTITY = 'names it; addresses and relations take the ARN and the names'
export const TOLD_BESIDE =
  'a summary of, or another word for, what is told beside it, or by a resource of its own'
export const WORD = 'one of its words makes a truth, or the item; any other changes nothing'
export const WHEN = 'tells when it was made or changed'
export const STATE = 'tells how it fares, not how it is set'
export const RESULT = 'what came out of a job'
export const NO_PROPERTY = 'CloudFormation has no property for it, or what it says is not read'
