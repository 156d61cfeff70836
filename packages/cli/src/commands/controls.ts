import { type Command, Option } from 'commander'
import { addFilterOptions, type FilterOptions, filterOf } from './filter-options.ts'

/** `parapet controls`: the catalogue as a list. */
export function registerControls(root: Command): void {
  addFilterOptions(root.command('controls'))
    .description('list the controls')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExamples:\n  parapet controls --stage train\n  parapet controls --format json\n')
    .action(async (options: FilterOptions & { readonly format: 'text' | 'json' }) => {
      const { controls, renderControls, selectControls } = await import('@parapet/core')
      process.stdout.write(renderControls(selectControls(controls, filterOf(options)), options.format))
    })
}
