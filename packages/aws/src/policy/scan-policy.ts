import type { Entry } from '../inventory/entry.ts'
import { inventory } from '../inventory/index.ts'
import { permissionOf } from '../read/permission.ts'

/** The least IAM policy that lets a scan read everything, as a policy document. */
export type ScanPolicy = {
  readonly Version: '2012-10-17'
  readonly Statement: readonly {
    readonly Sid: string
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: '*'
  }[]
}

/** Calls that find accounts and Regions. */
const ALWAYS = ['ec2:DescribeRegions', 'sts:GetCallerIdentity']
const ACROSS = ['organizations:ListAccounts', 'sts:AssumeRole']

/**
 * The policy for the types that are read, made from the calls of the inventory. Every action reads and none
 * takes effect on data; `organization` adds what finds and enters other accounts.
 */
export function scanPolicy(
  entries: readonly Entry[] = inventory,
  { organization = false }: { readonly organization?: boolean } = {},
): ScanPolicy {
  const actions = new Set([...entries.flatMap(permissionsOf), ...ALWAYS, ...(organization ? ACROSS : [])])
  return policyOf([...actions].sort())
}

/**
 * A managed policy holds so many characters, white space not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MANAGED_POLICY_LIMIT = 6144

/** The same policy as several, each of which one managed policy can hold. */
export function policyParts({ Statement }: ScanPolicy): readonly ScanPolicy[] {
  const parts: string[][] = [[]]
  for (const action of Statement.flatMap(({ Action }) => Action)) {
    const last = parts.at(-1) ?? []
    if (JSON.stringify(policyOf([...last, action])).length > MANAGED_POLICY_LIMIT) parts.push([action])
    else last.push(action)
  }
  return parts.map(policyOf)
}

const policyOf = (Action: readonly string[]): ScanPolicy => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'ParapetScan', Effect: 'Allow', Action, Resource: '*' }],
})

function permissionsOf({ service, list, describe, satellites = [] }: Entry): readonly string[] {
  const calls = [list, describe ?? [], satellites, satellites.flatMap(({ each }) => each ?? [])].flat()
  return calls.map((call) => permissionOf(service, call))
}
