import type { SourceLocation, Value } from '../../workload/index.ts'
import { absent, scalar, unresolved } from '../values/make-value.ts'
import type { Pseudo } from './options.ts'

const suffixes: ReadonlyMap<string, string> = new Map([
  ['aws', 'amazonaws.com'],
  ['aws-us-gov', 'amazonaws.com'],
  ['aws-cn', 'amazonaws.com.cn'],
])

function partitionOf(given: Pseudo): string | undefined {
  const { partition, region } = given
  if (partition !== undefined || region === undefined) return partition
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  // The isolated regions have names of their own; every other region is in the commercial partition.
  return /^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d+$/.test(region) ? 'aws' : undefined
}

function known(name: string, given: Pseudo): string | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return given.account
    case 'AWS::Region':
      return given.region
    case 'AWS::Partition':
      return partitionOf(given)
    case 'AWS::StackName':
      return given.stackName
    case 'AWS::URLSuffix':
      return suffixes.get(partitionOf(given) ?? '')
    default:
      return undefined
  }
}

const settles: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', 'say under `units` in parapet.yaml which account this is deployed to'],
  ['AWS::Region', 'say under `units` in parapet.yaml which region this is deployed to'],
  ['AWS::Partition', 'say under `units` in parapet.yaml which region this is deployed to'],
  ['AWS::URLSuffix', 'say under `units` in parapet.yaml which region this is deployed to'],
])
/** These differ from stack to stack, also within one unit. */
const ofOneStack: ReadonlySet<string> = new Set(['AWS::StackName', 'AWS::StackId', 'AWS::NotificationARNs'])

/**
 * The value of a pseudo parameter; `undefined` when the name is none.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export function pseudoValue(
  name: string,
  given: Pseudo,
  path: string,
  at: SourceLocation | undefined,
): Value | undefined {
  if (name === 'AWS::NoValue') return absent(at)
  const value = known(name, given)
  if (value !== undefined) return scalar(value, at)
  if (ofOneStack.has(name)) return unresolved(path + name, 'environment', at)
  const settle = settles.get(name)
  return settle === undefined ? undefined : unresolved(name, 'environment', at, settle)
}
