import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Seeded, seed } from './seed.ts'

// Compiled to tools/dist/moto/compare.js.
const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const CREDENTIALS = { accessKeyId: 'testing', secretAccessKey: 'testing' }
const REGION = 'us-east-1'

/** What a report holds, as far as it is compared. */
type ScanJson = {
  readonly findings: readonly {
    readonly control: string
    readonly verdict: string
    readonly path: string
    readonly resource: { readonly id: string; readonly arn?: string }
  }[]
}

/** A difference that is known, and why there is one. */
type Difference = {
  readonly control: string
  readonly resource: string
  readonly template: string
  readonly live: string
  readonly why: string
}

/** Verdicts by control, and logical id of the resource. */
type Verdicts = ReadonlyMap<string, string>

/**
 * Seeds the emulator at the address, scans it, scans the template that says the same, and prints the verdicts
 * that differ. Ends with 1 for a difference that is not listed, and for one that is and is none.
 */
export async function main([endpoint = '']: readonly string[]): Promise<void> {
  const seeded = await seed({ endpoint, region: REGION, credentials: CREDENTIALS })
  const template = verdicts(['tools/moto/template.yaml'], (id) => id.slice(id.indexOf('#') + 1))
  const live = verdicts(['--aws', '--endpoint-url', endpoint, '--region', REGION], (id) =>
    logicalIdOf(id, seeded),
  )
  const found = differencesOf(template, live)
  const known = listedDifferences()
  const listed = new Map(known.map((one) => [keyOf(one), one]))
  const unlisted = found.filter((one) => !listed.has(keyOf(one)))
  const stale = known.filter((one) => !found.some((other) => keyOf(other) === keyOf(one)))
  for (const one of unlisted) console.error(`not listed: ${keyOf(one)}`)
  for (const one of stale) console.error(`listed, but none: ${keyOf(one)}`)
  console.log(
    `${template.size} verdicts of the template, ${live.size} of the account, ${found.length} differ`,
  )
  if (unlisted.length + stale.length > 0 || live.size === 0) process.exitCode = 1
}

const keyOf = ({ control, resource, template, live }: Omit<Difference, 'why'>): string =>
  `${control} ${resource}: ${template} in the template, ${live} in the account`

function listedDifferences(): readonly Difference[] {
  // A parse boundary: our own file.
  return parse(readFileSync(inRepository('tools/moto/differences.yaml'), 'utf8')) as readonly Difference[]
}

function differencesOf(template: Verdicts, live: Verdicts): readonly Omit<Difference, 'why'>[] {
  return [...new Set([...template.keys(), ...live.keys()])].sort().flatMap((key) => {
    const [control = '', resource = ''] = key.split(' ')
    const one = { control, resource, template: template.get(key) ?? 'none', live: live.get(key) ?? 'none' }
    return one.template === one.live ? [] : [one]
  })
}

const WORST = ['fail', 'unknown', 'pass']

/** The worst verdict of each control on each resource that has a logical id. */
function verdicts(args: readonly string[], logicalId: (id: string) => string | undefined): Verdicts {
  const worst = new Map<string, string>()
  for (const { control, verdict, resource } of scan(args).findings) {
    const name = logicalId(resource.id)
    if (name === undefined) continue
    const key = `${control} ${name}`
    const known = worst.get(key) ?? 'pass'
    worst.set(key, WORST.indexOf(verdict) < WORST.indexOf(known) ? verdict : known)
  }
  return worst
}

function logicalIdOf(id: string, seeded: Seeded): string | undefined {
  const address = id.slice(id.indexOf('#') + 1)
  // What is asked of the account as a whole has the same name in both.
  if (address === 'AWS::Account') return address
  return [...seeded].find(([logicalId, name]) => isAddressOf(logicalId, name, address))?.[0]
}

/** Parts of the ARNs of things that are all named alike. */
const KINDS: Readonly<Record<string, string>> = {
  Notebook: ':notebook-instance/',
  Model: ':model/',
  EndpointConfig: ':endpoint-config/',
  Served: ':endpoint/',
  Trail: ':trail/',
  Bucket: ':s3:::',
}

function isAddressOf(logicalId: string, name: string, address: string): boolean {
  if (address === name) return true
  const kind = KINDS[logicalId]
  return kind === undefined
    ? address.endsWith(`/${name}`) || address.endsWith(`:${name}`)
    : address.endsWith(`${kind}${name}`)
}

/** @throws {Error} when the scan ended without a report */
function scan(args: readonly string[]): ScanJson {
  const cli = inRepository('packages/cli/bin/parapet.js')
  const all = [cli, 'scan', ...args, '--format', 'json', '--include-passes', '--quiet']
  const env = { ...process.env, AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' }
  const run = spawnSync(process.execPath, all, {
    cwd: inRepository(''),
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  })
  if (run.stdout === '') throw new Error(`the scan ended with ${run.status}: ${run.stderr}`)
  // A parse boundary: the report of our own command.
  return JSON.parse(run.stdout) as ScanJson
}
