import {
  buildGraph,
  factsOf,
  findPaths,
  PATH_LIMITS,
  type Paths,
  readWorkload,
  relationRules,
  techniques,
} from '@parapet/core'
import { inRepository, runNode } from './measure.ts'
import { organization } from './organization.ts'

/** Principals, and how many seconds the search may take. */
const sizes: readonly (readonly [principals: number, seconds: number])[] = [
  [1_000, 5],
  [10_000, 60],
]
const RESOURCES = 300
const MEGABYTES = 1024
/** What Node may use of it; without a bound it collects garbage only when it has taken several times as much. */
const HEAP = 800

/** Attack paths in made-up organizations; answers whether time and memory are within their limits. */
export function benchPaths(): boolean {
  console.log('| principals | AI resources | paths | choke points | read s | search s | limit s | MB |')
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  return sizes.map(([principals, seconds]) => isWithin(principals, seconds)).every((kept) => kept)
}

/** What one organization took. */
type Measured = {
  readonly paths: number
  readonly chokePoints: number
  readonly read: number
  readonly search: number
}

function isWithin(principals: number, limit: number): boolean {
  const probe = inRepository('bench/bin/peak-memory.js')
  const bench = inRepository('bench/bin/bench.js')
  const flags = [`--max-old-space-size=${HEAP}`, '--import', probe]
  const { stdout, peakMb } = runNode([...flags, bench, 'paths-of', String(principals)])
  // What this program itself prints.
  const { paths, chokePoints, read, search } = JSON.parse(stdout) as Measured
  const cells = [principals, RESOURCES, paths, chokePoints, read.toFixed(1), search.toFixed(1), limit]
  console.log(`| ${[...cells, peakMb.toFixed(0)].join(' | ')} |`)
  return search <= limit && peakMb <= MEGABYTES
}

/** Searches one organization and prints what it took, in seconds. */
export function measurePaths(principals: number): boolean {
  const text = organization(principals, RESOURCES)
  const begin = performance.now()
  const { units } = readWorkload({ paths: () => ['o.json'], read: () => text })
  const graph = buildGraph(units, relationRules)
  const read = performance.now()
  const facts = factsOf(graph)
  const found: Paths = findPaths(graph, { techniques: techniques(), facts, limits: PATH_LIMITS })
  const measured: Measured = {
    paths: found.paths.length,
    chokePoints: found.chokePoints.length,
    read: (read - begin) / 1000,
    search: (performance.now() - read) / 1000,
  }
  console.log(JSON.stringify(measured))
  return true
}
