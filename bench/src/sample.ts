import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { runParapet } from './measure.ts'
import { type Repository, repositoriesIn } from './repositories.ts'

/** A finding of a JSON report, as far as a reader needs it to judge. */
type Finding = {
  readonly fingerprint: string
  readonly control: string
  readonly verdict: string
  readonly message: string
  readonly resource: { readonly id: string; readonly unit: string }
  readonly path: string
  readonly location?: { readonly file: string; readonly line: number }
}

type Report = {
  readonly units: readonly { readonly id: string; readonly source: string }[]
  readonly findings: readonly Finding[]
}

type Drawn = { readonly repository: Repository; readonly finding: Finding; readonly order: string }

/**
 * Draws the sample that tells how precise findings are: over all repositories below `DIR` the first `SIZE`
 * failures by SHA-256 of their fingerprint, at most two per control, as YAML with a place for the verdict. With
 * `SOURCE`, such as `terraform`, only those of units that were read from it.
 */
export function drawSample([dir = '', size = '60', source]: readonly string[]): boolean {
  if (!existsSync(dir)) {
    console.error('usage: npm run bench -- sample DIR [SIZE [SOURCE]]')
    return false
  }
  const all = repositoriesIn(dir)
    .flatMap((repository) => findingsOf(repository, source))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const perControl = new Map<string, number>()
  const drawn = all.filter(({ finding: { control } }) => {
    const count = (perControl.get(control) ?? 0) + 1
    perControl.set(control, count)
    return count <= 2
  })
  for (const one of drawn.slice(0, Number(size))) console.log(entry(one))
  return true
}

function findingsOf(repository: Repository, source: string | undefined): readonly Drawn[] {
  const { stdout } = runParapet(['scan', '.', '--format', 'json', '--quiet'], repository.path)
  if (stdout === '') return []
  // A parse boundary: the report of our own command.
  const { units, findings } = JSON.parse(stdout) as Report
  const drawn = units.filter((unit) => source === undefined || unit.source === source)
  const counted = new Set(drawn.map(({ id }) => id))
  return findings
    .filter(({ verdict, resource }) => verdict === 'fail' && counted.has(resource.unit))
    .map((finding) => ({ repository, finding, order: sha256(finding.fingerprint) }))
}

/** By what is drawn, so that nobody chooses. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function entry({ repository, finding }: Drawn): string {
  const { control, resource, path, message, location } = finding
  return [
    `- at: ${JSON.stringify(`${repository.name}@${repository.commit}:${location?.file}:${location?.line}`)}`,
    `  control: ${control}`,
    `  resource: ${JSON.stringify(resource.id)}`,
    `  path: ${JSON.stringify(path)}`,
    `  message: ${JSON.stringify(message)}`,
    '  verdict: # true or false',
    '  reason:',
  ].join('\n')
}
