import { spawnSync } from 'node:child_process'
import { inRepository } from './gen/write.ts'

/** Runs a tool of this repository with its output on the terminal; gives its exit code. */
export function runCommand(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, [...args], { cwd: inRepository('.'), stdio: 'inherit' })
  if (error !== undefined) throw error
  return status ?? 1
}
