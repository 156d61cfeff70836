import { fork } from 'node:child_process'
import { once } from 'node:events'
import { inRepository, type Run, runNode, runParapet } from './measure.ts'
import { type Figure, report } from './table.ts'

/**
 * Reads an invented account of 6,000 resources over HTTP, 20 ms a call. `rates` reads it once more with the
 * limits that hold against AWS, which takes minutes.
 */
export async function benchLive(args: readonly string[]): Promise<boolean> {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret'
  const server = fork(inRepository('bench/dist/live-account.js'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  try {
    const printed = await once(server.stdout ?? server, 'data')
    const endpoint = printed.map(String).join('').trim()
    return report([...free(endpoint), ...(args.includes('rates') ? [paced(endpoint)] : [])])
  } finally {
    server.disconnect()
  }
}

/** What the report of a scan holds, as far as it is counted here. */
type ScanJson = {
  readonly units: readonly { readonly resources: number }[]
  readonly diagnostics: readonly { readonly code: string }[]
}

function free(endpoint: string): readonly Figure[] {
  const run = runParapet(['scan', '--aws', '--endpoint-url', endpoint, '--format', 'json', '--quiet'])
  const { units, diagnostics } = parse(run)
  const count = units.reduce((sum, { resources }) => sum + resources, 0)
  const gaps = diagnostics.filter(({ code }) => code.startsWith('aws-')).length
  return [
    { what: 'resources of the account', value: count, unit: '' },
    { what: 'what was not read', value: gaps, unit: '', limit: 0 },
    { what: 'scan, rate limits off', value: run.ms / 1000, unit: 's', limit: 60 },
    { what: 'its peak memory', value: run.peakMb, unit: 'MB', limit: 500 },
  ]
}

function paced(endpoint: string): Figure {
  const probe = inRepository('bench/bin/peak-memory.js')
  const run = runNode(['--import', probe, inRepository('bench/dist/live-read.js'), endpoint])
  return { what: 'scan, rate limits on', value: run.ms / 1000, unit: 's' }
}

/** @throws {Error} when the scan ended without a report */
function parse(run: Run): ScanJson {
  if (run.stdout === '') throw new Error(`the scan ended with ${run.code} and no report`)
  // A parse boundary: the report of our own command.
  return JSON.parse(run.stdout) as ScanJson
}
