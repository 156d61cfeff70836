import type { Command } from 'commander'
import { UsageError } from '../exit-code.ts'

/** `parapet explain CONTROL`: all there is to say about one control. */
export function registerExplain(root: Command): void {
  root
    .command('explain')
    .description('explain a control: what it judges, why, how to mend it, with examples')
    .argument('<control>', 'id of the control, such as sagemaker/notebook-direct-internet')
    .addHelpText('after', '\nExample:\n  parapet explain sagemaker/notebook-direct-internet\n')
    .action(async (id: string) => {
      const { controls, findControl, renderControlPage } = await import('@parapet/core')
      const control = findControl(controls, id)
      if (control === undefined)
        throw new UsageError(
          unknownControl(
            id,
            controls.map((one) => one.id),
          ),
        )
      process.stdout.write(renderControlPage(control))
    })
}

/** Says that there is no such control, and which one may have been meant. */
export function unknownControl(id: string, ids: readonly string[]): string {
  const words = id.split(/[/-]/).filter((word) => word.length > 2)
  const near = ids
    .map((candidate) => ({ candidate, hits: words.filter((word) => candidate.includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 3)
    .map(({ candidate }) => `\`${candidate}\``)
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '; `parapet controls` lists them'
  return `there is no control \`${id}\`${hint}`
}
