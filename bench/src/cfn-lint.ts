import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The command that validates templates: `cfn-lint`, of the CloudFormation team. */
export type Linter = { readonly command: string }

/** What it says, as far as it is compared here. */
type Match = {
  readonly Filename: string
  readonly Level: string
  readonly Rule: { readonly Id: string }
  readonly Location: { readonly Path: readonly (string | number)[] | null }
}

/** The validator, where one is named. @throws {Error} when it cannot be run */
export function linterAt(command: string | undefined): Linter | undefined {
  if (command === undefined || command === '') return undefined
  if (spawnSync(command, ['--version']).status !== 0) throw new Error(`\`${command}\` cannot be run`)
  return { command }
}

/** Errors in the changed templates of a folder that the originals do not have, each as often as it is new. */
export function newErrors(
  linter: Linter,
  before: string,
  after: string,
  files: readonly string[],
): readonly string[] {
  if (files.length === 0) return []
  const old = errorsOf(linter, before, files)
  return errorsOf(linter, after, files).filter((error) => {
    const index = old.indexOf(error)
    if (index !== -1) old.splice(index, 1)
    return index === -1
  })
}

function errorsOf({ command }: Linter, folder: string, files: readonly string[]): string[] {
  const paths = files.map((file) => join(folder, file))
  const { stdout, stderr, status } = spawnSync(
    command,
    ['--format', 'json', '--non-zero-exit-code', 'none', '--', ...paths],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(`\`${command}\` ended with ${status}: ${stderr.slice(0, 1000)}`)
  // A parse boundary: the report of another program.
  const matches = (stdout.trim() === '' ? [] : JSON.parse(stdout)) as readonly Match[]
  return matches
    .filter(({ Level }) => Level === 'Error')
    .map(({ Filename, Rule, Location }) =>
      // By place and not by message, which may list all resources that there are.
      [`${Filename.slice(folder.length + 1)}:`, Rule.Id, ...(Location.Path ?? [])].join(' '),
    )
}
