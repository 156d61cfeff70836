import type { SourceLocation, UnresolvedPart, Value } from '../../../workload/index.ts'
import { textParts } from '../../../workload/index.ts'
import { type Part, valueOfParts } from '../../values/text.ts'
import { environmentValue } from './environment.ts'

/** What the ARN of a data source needs to know. */
export type NamedData = {
  readonly type: string
  /** The argument that names what is looked up. */
  readonly nameOf: (argument: string) => Value | undefined
  readonly region: Value | undefined
  /** Stands for what only the account knows. */
  readonly unknown: (what: string) => UnresolvedPart
  readonly at: SourceLocation
}

/**
 * The ARN of what a data source looks up by name, with holes for what only the account knows: who owns a policy, and
 * paths; `undefined` where it cannot be put together.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function namedArn(data: NamedData): Value | undefined {
  switch (data.type) {
    case 'aws_iam_policy':
      return arn(data, 'name', (name) => [
        ':iam::',
        data.unknown('owner'),
        ':policy/',
        data.unknown('path'),
        ...name,
      ])
    case 'aws_iam_role':
      return arn(data, 'name', (name) => [
        ':iam::',
        ...pseudo(data, 'AWS::AccountId'),
        ':role/',
        data.unknown('path'),
        ...name,
      ])
    case 'aws_s3_bucket':
      return arn(data, 'bucket', (name) => [':s3:::', ...name])
    default:
      return undefined
  }
}

function arn(
  data: NamedData,
  argument: string,
  rest: (name: readonly Part[]) => readonly Part[],
): Value | undefined {
  const name = data.nameOf(argument)
  const parts = name === undefined ? undefined : textParts(name)
  if (name === undefined || parts === undefined || name.kind === 'unresolved') return undefined
  return valueOfParts(['arn:', ...pseudo(data, 'AWS::Partition'), ...rest(parts)], data.at, [name])
}

function pseudo({ region, at }: NamedData, name: string): readonly Part[] {
  return textParts(environmentValue(name, region, at)) ?? []
}
