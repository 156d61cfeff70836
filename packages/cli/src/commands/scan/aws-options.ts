import type { Command } from 'commander'

/** Options that say which accounts are read, as they come from the parser of arguments. */
export type AwsOptions = {
  readonly aws?: boolean
  readonly profile?: string
  readonly region?: readonly string[]
  readonly role?: readonly string[]
  readonly organization?: boolean
  readonly resume?: string
  readonly endpointUrl?: string
}

/** Adds the options of live accounts. */
export function addAwsOptions(command: Command): void {
  command
    .option('--aws', 'read the account of your credentials; nothing is written to it')
    .option('--profile <name>', 'the profile of your AWS settings to use')
    .option('--region <name...>', 'Regions to read (default: all that the account has enabled)')
    .option('--role <arn...>', 'roles to take, one account each; with --organization, the name of the role')
    .option('--organization', 'read every active account of the organization')
    .option('--resume <folder>', 'keep what was read here, and go on there when the scan was stopped')
    .option('--endpoint-url <url>', 'the address of an emulator instead of AWS')
}
