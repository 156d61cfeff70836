import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Compiled to bench/dist/measure.js.
const root = new URL('../../', import.meta.url)
const launcher = fileURLToPath(new URL('packages/cli/bin/parapet.js', root))
const probe = fileURLToPath(new URL('bench/bin/peak-memory.js', root))

/** What one run of the command line took, and what it printed. */
export type Run = {
  /** Wall time from starting Node to its end, milliseconds. */
  readonly ms: number
  /** Peak resident memory, megabytes. */
  readonly peakMb: number
  readonly stdout: string
  readonly code: number | null
}

/** The path of a file or folder of the repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(path, root))
}

/** Runs `parapet` in a process of its own. */
export function runParapet(args: readonly string[], cwd: string = fileURLToPath(root)): Run {
  return runNode(['--import', probe, launcher, ...args], cwd)
}

/** Runs Node with these arguments; the probe, when loaded, reports peak memory on the last line of stderr. */
export function runNode(args: readonly string[], cwd: string = fileURLToPath(root)): Run {
  const start = process.hrtime.bigint()
  const result = spawnSync(process.execPath, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  const peak = /peak-memory-kb: (\d+)\s*$/.exec(result.stderr)?.[1]
  return { ms, peakMb: Number(peak ?? 0) / 1024, stdout: result.stdout, code: result.status }
}

/** The fastest of several runs: what the machine can do when nothing else disturbs it. */
export function best(times: number, run: () => Run): Run {
  const runs = Array.from({ length: times }, run)
  return runs.reduce((fastest, one) => (one.ms < fastest.ms ? one : fastest))
}
