import type { Command } from 'commander'
import { loadAws } from './load-aws.ts'

/** `parapet policy`: the least IAM policy that `scan --aws` needs. */
export function registerPolicy(root: Command): void {
  root
    .command('policy')
    .description('print the least read-only IAM policy that `scan --aws` needs')
    .option('--organization', 'with what finds and enters the accounts of the organization')
    .action(async ({ organization }: { readonly organization?: boolean }) => {
      const { inventory, scanPolicy } = await loadAws()
      const policy = scanPolicy(inventory, { organization: organization === true })
      process.stdout.write(`${JSON.stringify(policy, undefined, 2)}\n`)
    })
}
