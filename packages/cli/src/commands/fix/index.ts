import { type Command, Option } from 'commander'
import type { Outcome } from '../../program.ts'
import { addFilterOptions } from '../filter-options.ts'
import { addAwsOptions } from '../scan/aws-options.ts'
import type { FixOptions } from './options.ts'

/** `parapet fix`: changes templates so that failures are gone, each change proven. */
export function registerFix(root: Command, outcome: Outcome): void {
  const command = root
    .command('fix')
    .description('mend what is wrong in templates: changes that were proven to mend it and to break nothing')
    .argument('[path...]', 'files and folders to look into (default: the current folder)')
    .addOption(new Option('--dry-run', 'show the changes and make none (the default)').conflicts('write'))
    .option('--write', 'make the changes; again until nothing is offered')
    .option('--in-place', 'only changes that replace no deployed resource')
    .option('--path <id>', 'only what an attack path rests on; `parapet paths` lists them')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--persona <who>', 'regular: few and certain; pedantic: all')
        .choices(['regular', 'pedantic'])
        .default('regular'),
    )
    .option(
      '--parameters <[unit=]file>',
      'parameter values, for all units or for one; may be repeated',
      collect,
    )
    .option('--var-file <[unit=]file>', 'values of Terraform variables; may be repeated', collect)
    .option('--strict-parameters', 'do not count defaults of parameters and variables as known')
    .option('--config <file>', 'settings and suppressions (default: parapet.yaml beside the inputs)')
    .option('--quiet', 'print nothing but the fixes')
    .option('--no-color', 'print without colors')
    .addHelpText('after', EXAMPLES)
  addAwsOptions(command)
  addFilterOptions(command).action(async (paths: string[], options: FixOptions) => {
    if (options.aws === true) {
      const { runLiveFix } = await import('./run-live.ts')
      outcome.code = await runLiveFix(paths, options)
      return
    }
    const { runFix } = await import('./run.ts')
    outcome.code = await runFix(paths, options)
  })
}

const EXAMPLES = `
Examples:
  parapet fix                                      what would be changed below the current folder
  parapet fix template.yaml --write                change it
  parapet fix infra --control s3/bucket-versioning-off --write
  parapet fix infra --path 3f2a9c01d7be            what cuts one attack path
  parapet fix --aws --region eu-west-1             calls of the AWS CLI to review; none is made
  parapet fix infra --in-place --severity high     nothing that is deployed is replaced
`

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]
