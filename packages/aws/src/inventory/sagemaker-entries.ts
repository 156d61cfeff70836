import type { CallSpec, Entry, Satellite } from './entry.ts'

/** Jobs that ended are kept for ever; the newest say how jobs are run. */
const NEWEST = 100

/** Why a property is not known that steers a change and is no setting. */
export const WISH = 'a wish at the time of a change, kept nowhere'

/** What an entry of SageMaker says beyond what most have in common. */
export type Short = Omit<Entry, 'type' | 'service' | 'list' | 'describe' | 'arn'> & {
  readonly list: string
  readonly items: string
  readonly describe?: string
  readonly by?: CallSpec['input']
  readonly input?: CallSpec['input']
  readonly arn?: string
  readonly atMost?: number
  readonly fixed?: CallSpec['fixed']
  readonly untagged?: true
}

/** Most of SageMaker: a list, a description by name, tags by ARN. */
export function entry(name: string, short: Short): Entry {
  const {
    list,
    items,
    describe,
    by,
    input: within,
    arn = `${name}Arn`,
    atMost,
    fixed,
    untagged,
    satellites = [],
    ...rest
  } = short
  const input = by ?? { [`${name}Name`]: `${name}Name` }
  const newest = { SortBy: 'CreationTime', SortOrder: 'Descending' }
  return {
    ...rest,
    type: `AWS::SageMaker::${name}`,
    service: 'sagemaker',
    list: {
      operation: list,
      items,
      ...(within !== undefined && { input: within }),
      ...(fixed !== undefined && { fixed }),
      ...(atMost !== undefined && { atMost, fixed: newest }),
    },
    ...(describe !== undefined && { describe: { operation: describe, input } }),
    arn,
    satellites: untagged ? satellites : [tags(arn), ...satellites],
  }
}

const tags = (arn: string): Satellite => ({
  operation: 'ListTags',
  input: { ResourceArn: arn },
  from: 'Tags',
  into: 'Tags',
})

/** A type whose calls are named after it. */
export const named = (
  name: string,
  plural: string,
  items: string = plural,
  more: Partial<Short> = {},
): Entry =>
  entry(name, { list: `List${plural}`, items, describe: `Describe${name}`, names: [`${name}Name`], ...more })

/** Jobs, of which the newest are read. */
export const job = (name: string, items: string, more: Partial<Short> = {}): Entry =>
  named(name, `${name}s`, items, { atMost: NEWEST, ...more })
