import type { Command } from 'commander'
import { UsageError } from '../exit-code.ts'
import { loadAws } from './load-aws.ts'

type Options = { readonly organization?: boolean; readonly part?: string }

/** `parapet policy`: the least IAM policy that `scan --aws` needs. */
export function registerPolicy(root: Command): void {
  root
    .command('policy')
    .description('print the least read-only IAM policy that `scan --aws` needs')
    .option('--organization', 'with what finds and enters the accounts of the organization')
    .option('--part <number>', 'one of the parts that a managed policy can hold, beginning with 1')
    .action(async ({ organization, part }: Options) => {
      const { inventory, policyParts, scanPolicy } = await loadAws()
      const policy = scanPolicy(inventory, { organization: organization === true })
      const parts = policyParts(policy)
      const wanted = part === undefined ? policy : parts[Number(part) - 1]
      if (wanted === undefined)
        throw new UsageError(`there are ${parts.length} parts, and no part \`${part}\``)
      process.stdout.write(`${JSON.stringify(wanted, undefined, 2)}\n`)
      if (part === undefined && parts.length > 1)
        process.stderr.write(
          `longer than a managed policy may be: \`--part 1\` to \`--part ${parts.length}\` print it in parts\n`,
        )
    })
}
