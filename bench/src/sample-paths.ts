import { existsSync } from 'node:fs'
import { runParapet } from './measure.ts'
import { type Repository, repositoriesIn } from './repositories.ts'
import { sha256 } from './sample.ts'

/** A path of a JSON report, as far as a reader needs it to judge. */
type Path = {
  readonly id: string
  readonly from: { readonly title: string }
  readonly to: string
  readonly asset: string
  readonly confidence: string
  readonly hops: readonly {
    readonly technique: string
    readonly message: string
    readonly location?: { readonly file: string; readonly line: number }
  }[]
}

type Drawn = { readonly repository: Repository; readonly path: Path; readonly order: string }

/**
 * Draws attack paths for a reader to judge hop by hop: over all repositories below `DIR` the first `SIZE` by
 * SHA-256 of repository and id, as YAML with a place for the verdict.
 */
export function drawPaths([dir = '', size = '30']: readonly string[]): boolean {
  if (!existsSync(dir)) {
    console.error('usage: npm run bench -- sample-paths DIR [SIZE]')
    return false
  }
  const drawn = repositoriesIn(dir)
    .flatMap(pathsOf)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  for (const one of drawn.slice(0, Number(size))) console.log(entry(one))
  return true
}

function pathsOf(repository: Repository): readonly Drawn[] {
  const { stdout } = runParapet(['paths', '.', '--format', 'json', '--quiet'], repository.path)
  if (stdout === '') return []
  // A parse boundary: the report of our own command.
  const { paths } = JSON.parse(stdout) as { paths: readonly Path[] }
  return paths.map((path) => ({ repository, path, order: sha256(`${repository.name} ${path.id}`) }))
}

function entry({ repository: { name, commit }, path }: Drawn): string {
  const hops = path.hops.map(({ technique, message, location }) => {
    const at = location === undefined ? '' : ` (${location.file}:${location.line})`
    return `    - ${JSON.stringify(`${technique}: ${message}${at}`)}`
  })
  return [
    `- in: ${JSON.stringify(`${name}@${commit}`)}`,
    `  id: ${JSON.stringify(path.id)}`,
    `  from: ${JSON.stringify(path.from.title)}`,
    `  to: ${path.to}`,
    `  asset: ${JSON.stringify(path.asset)}`,
    `  confidence: ${path.confidence}`,
    '  hops:',
    ...hops,
    '  verdict: # true or false',
    '  reason:',
  ].join('\n')
}
