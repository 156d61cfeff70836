import { Argument, type Command } from 'commander'
import type { ProgramShape } from '../completion/describe.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof SHELLS)[number]

/** `parapet completion SHELL`: a script that completes commands, options and their values. */
export function registerCompletion(root: Command): void {
  root
    .command('completion')
    .description('print a script that completes this command line in a shell')
    .addArgument(new Argument('<shell>', 'the shell it is for').choices(SHELLS))
    .addHelpText('after', INSTALL)
    .action(async (shell: Shell) => {
      process.stdout.write(await completionScript(root, shell))
    })
}

/** The script for one shell, made from what the program itself offers. */
export async function completionScript(root: Command, shell: Shell): Promise<string> {
  const [{ controls }, { describeProgram }] = await Promise.all([
    import('@parapet/core'),
    import('../completion/describe.ts'),
  ])
  const known = new Map([['control', controls.map(({ id }) => id)]])
  return scriptFor(describeProgram(root, known), shell)
}

async function scriptFor(shape: ProgramShape, shell: Shell): Promise<string> {
  switch (shell) {
    case 'bash':
      return (await import('../completion/bash.ts')).bashScript(shape)
    case 'zsh':
      return (await import('../completion/zsh.ts')).zshScript(shape)
    case 'fish':
      return (await import('../completion/fish.ts')).fishScript(shape)
  }
}

const INSTALL = `
To install it:
  bash   parapet completion bash > ~/.local/share/bash-completion/completions/parapet
         (without the package bash-completion: add  source <(parapet completion bash)  to ~/.bashrc)
  zsh    parapet completion zsh > "\${fpath[1]}/_parapet"   and start a new shell
  fish   parapet completion fish > ~/.config/fish/completions/parapet.fish

Write it again after an upgrade, so that it knows new controls and options.
`
