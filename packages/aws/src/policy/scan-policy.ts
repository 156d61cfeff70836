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
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'ParapetScan', Effect: 'Allow', Action: [...actions].sort(), Resource: '*' }],
  }
}

function permissionsOf({ service, list, describe, satellites = [] }: Entry): readonly string[] {
  const calls = [list, describe ?? [], satellites, satellites.flatMap(({ each }) => each ?? [])].flat()
  return calls.map((call) => permissionOf(service, call))
}
