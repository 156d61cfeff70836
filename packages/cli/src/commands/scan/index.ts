import { type Command, Option } from 'commander'
import { addOutputOptions } from '../../output/options.ts'
import type { Outcome } from '../../program.ts'
import { addFilterOptions } from '../filter-options.ts'
import { addAwsOptions } from './aws-options.ts'
import type { ScanOptions } from './options.ts'

/** `parapet scan`: reads templates and assemblies, judges them, reports. */
export function registerScan(root: Command, outcome: Outcome): void {
  const command = root
    .command('scan')
    .description(
      'find what is wrong with the AI workloads in templates, cloud assemblies, Terraform code, accounts and what AWS Config recorded of them',
    )
    .argument('[path...]', 'files and folders to look into (default: the current folder)')
    .option(
      '--parameters <[unit=]file>',
      'parameter values, for all units or for one; may be repeated',
      collect,
    )
    .option(
      '--var-file <[unit=]file>',
      'values of Terraform variables, for all root modules or for one; may be repeated',
      collect,
    )
    .option('--strict-parameters', 'do not count defaults of parameters and variables as known')
  addAwsOptions(command)
  const targets = addOutputOptions(command)
  command
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 when a finding is of this severity or worse').choices([
        'critical',
        'high',
        'medium',
        'low',
        'info',
      ]),
    )
    .addOption(
      new Option('--persona <who>', 'regular: few and certain; pedantic: all; auditor: passes too')
        .choices(['regular', 'pedantic', 'auditor'])
        .default('regular'),
    )
    .option('--include-passes', 'report what passes too')
    .addOption(
      new Option('--unknown <how>', 'what to do with what is not known')
        .choices(['show', 'fail', 'hide'])
        .default('show'),
    )
    .option('--framework <id...>', 'tell what speaks for and against the requirements of a framework')
    .option('--responsibility', 'tell what AWS answers for and what is yours, with its state')
    .option('--baseline <file>', 'report only what is not in this earlier JSON report')
    .option('--config <file>', 'settings and suppressions (default: parapet.yaml beside the inputs)')
    .option('--strict', 'exit with 2 when any file that looks like a template cannot be read')
    .option('--stamp', 'add the time of the scan to the report')
    .option('--fixes', 'prove fixes and show each in HTML and SARIF reports; takes some seconds')
    .option('--open', 'open the HTML report in the browser')
    .option('--quiet', 'print nothing but the report')
    .option('--no-color', 'print without colors')
    .addHelpText('after', EXAMPLES)
  addFilterOptions(command).action(async (paths: string[], options: ScanOptions) => {
    const { runScan } = await import('./run.ts')
    outcome.code = await runScan(paths, options, targets())
  })
}

const EXAMPLES = `
Examples:
  parapet scan                                     everything below the current folder
  parapet scan template.yaml --parameters prod.json
  parapet scan cdk.out --format sarif --output parapet.sarif --fail-on high
  parapet scan --framework eu-ai-act hipaa         evidence for and against each requirement
  parapet scan --aws --region eu-west-1            the account of your credentials, in one Region
  parapet scan --open --fixes                      look at it in the browser, with changes that mend it
  parapet scan --format json --output now.json     then later: parapet scan --baseline now.json
`

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]
