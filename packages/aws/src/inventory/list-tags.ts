import type { Satellite } from './entry.ts'

/** The call by which most services tell the tags of an ARN; they write its members each in their own way. */
export const listTags = (member: string, arn: string, from: 'Tags' | 'tags'): Satellite => ({
  operation: 'ListTagsForResource',
  input: { [member]: arn },
  from,
  into: 'Tags',
})
