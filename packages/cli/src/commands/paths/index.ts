import { type Command, Option } from 'commander'
import type { Outcome } from '../../program.ts'
import { assumptionNames, assumptionOrNone } from '../assumption.ts'
import type { PathsOptions } from './options.ts'

/** `parapet paths`: how an attacker would get in, and what would stop it. */
export function registerPaths(root: Command, outcome: Outcome): void {
  root
    .command('paths')
    .description('find the ways of an attacker to models, data, prompts and the account')
    .argument('[path...]', 'files and folders to look into (default: the current folder)')
    .option('--from <start>', 'only paths from this start: its id or title, `*` stands for any text')
    .option('--to <goal>', 'only paths to this goal, such as steal-model; `*` stands for any text')
    .option('--explain <id>', 'tell one path step by step')
    .addOption(
      new Option('--format <format>', 'how to write them')
        .choices(['text', 'json', 'mermaid', 'dot'])
        .default('text'),
    )
    .option('--output <file>', 'write to a file')
    .option(
      '--parameters <[unit=]file>',
      'parameter values, for all units or for one; may be repeated',
      collect,
    )
    .option('--var-file <[unit=]file>', 'values of Terraform variables; may be repeated', collect)
    .option('--strict-parameters', 'do not count defaults of parameters as known')
    .option('--config <file>', 'settings and accepted paths (default: parapet.yaml beside the inputs)')
    .option(
      '--assume <name>',
      `take this for granted, and no other: ${assumptionNames.join(', ')} or none (repeatable; default: all but same-organization)`,
      assumptionOrNone,
    )
    .option('--scp <file>', 'a service control policy that binds the account (repeatable)', collect)
    .option('--organization <id>', 'the id of the own organization')
    .option('--quiet', 'print nothing but the paths')
    .option('--no-color', 'print without colors')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: PathsOptions) => {
      const { runPaths } = await import('./run.ts')
      outcome.code = await runPaths(paths, options)
    })
}

const EXAMPLES = `
Examples:
  parapet paths                                    everything below the current folder
  parapet paths infra --from internet --to take-account
  parapet paths infra --explain 3f2a9c01d7be
  parapet paths infra --assume none                where organization policies may deny what was not seen
  parapet paths infra --format mermaid --output paths.mmd
`

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]
