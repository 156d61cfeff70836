import type { Call } from '../call/call.ts'
import { isObject, listOf, textAt } from '../shape/json.ts'
import { homeOf } from './read-account.ts'

/** Whose credentials are used. */
export type Identity = { readonly partition: string; readonly account: string }

/** The account and partition of the credentials. @throws {CallError} when they are not valid */
export async function findIdentity(call: Call, region: string): Promise<Identity> {
  const reply = await call({ service: 'sts', region, operation: 'GetCallerIdentity', input: {} })
  const [, partition = 'aws'] = (textAt(reply, 'Arn') ?? '').split(':')
  return { partition, account: textAt(reply, 'Account') ?? '' }
}

/** The Regions that an account has enabled. @throws {CallError} */
export async function findRegions(call: Call, partition: string): Promise<readonly string[]> {
  const region = homeOf(partition)
  const reply = await call({ service: 'ec2', region, operation: 'DescribeRegions', input: {} })
  return listOf(reply['Regions'])
    .flatMap((one) => textAt(one, 'RegionName') ?? [])
    .sort()
}

/** The active accounts of the organization, the caller's among them. @throws {CallError} */
export async function findAccounts(call: Call, partition: string): Promise<readonly string[]> {
  const request = { service: 'organizations', region: homeOf(partition), operation: 'ListAccounts' } as const
  const accounts: string[] = []
  let token: string | undefined
  do {
    const reply = await call({ ...request, input: token === undefined ? {} : { NextToken: token } })
    const active = listOf(reply['Accounts']).filter((one) => isObject(one) && one['Status'] !== 'SUSPENDED')
    accounts.push(...active.flatMap((one) => textAt(one, 'Id') ?? []))
    token = textAt(reply, 'NextToken')
  } while (token !== undefined)
  return accounts.sort()
}
