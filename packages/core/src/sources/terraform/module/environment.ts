import type { SourceLocation, Value } from '../../../workload/index.ts'
import { pseudoValue } from '../../cloudformation/pseudo.ts'
import { assuming } from '../../values/make-value.ts'

/** What data sources of the AWS provider say about where things are deployed, in CloudFormation's names. */
const pseudoNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'aws_caller_identity',
    new Map([
      ['account_id', 'AWS::AccountId'],
      ['id', 'AWS::AccountId'],
    ]),
  ],
  [
    'aws_region',
    new Map([
      ['name', 'AWS::Region'],
      ['id', 'AWS::Region'],
      ['region', 'AWS::Region'],
    ]),
  ],
  [
    'aws_partition',
    new Map([
      ['partition', 'AWS::Partition'],
      ['id', 'AWS::Partition'],
      ['dns_suffix', 'AWS::URLSuffix'],
    ]),
  ],
])

/** The value of a pseudo parameter under a provider that may name its region. */
export function environmentValue(name: string, region: Value | undefined, at?: SourceLocation): Value {
  const known = region?.kind === 'scalar' ? { region: String(region.value) } : {}
  const value = pseudoValue(name, known, '', at) ?? { kind: 'absent' }
  return assuming(value, region?.assumes)
}

/** What such a data source says; `undefined` for others. */
export function environmentAttribute(
  type: string,
  attribute: string,
  region: Value | undefined,
  at: SourceLocation,
): Value | undefined {
  const name = pseudoNames.get(type)?.get(attribute)
  return name === undefined ? undefined : environmentValue(name, region, at)
}
