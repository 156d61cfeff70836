import {
  buildGraph,
  factsOf,
  findPaths,
  type Paths,
  readWorkload,
  relationRules,
  techniques,
} from '@parapet/core'
import { organization } from './organization.ts'

/** Principals, and how many seconds the search may take. */
const sizes: readonly (readonly [principals: number, seconds: number])[] = [
  [1_000, 5],
  [10_000, 60],
]
const RESOURCES = 300
const MEGABYTES = 1024

/** Attack paths in made-up organizations; answers whether time and memory are within their limits. */
export function benchPaths(): boolean {
  console.log('| principals | AI resources | paths | choke points | read s | search s | limit s | MB |')
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  return sizes.map(([principals, seconds]) => measure(principals, seconds)).every((isWithin) => isWithin)
}

function measure(principals: number, limit: number): boolean {
  const text = organization(principals, RESOURCES)
  const begin = performance.now()
  const { units } = readWorkload({ paths: () => ['o.json'], read: () => text })
  const graph = buildGraph(units, relationRules)
  const read = performance.now()
  const found: Paths = findPaths(graph, { techniques: techniques(), facts: factsOf(graph) })
  const seconds = (performance.now() - read) / 1000
  const megabytes = process.memoryUsage().rss / 1024 / 1024
  const cells = [
    principals,
    RESOURCES,
    found.paths.length,
    found.chokePoints.length,
    ((read - begin) / 1000).toFixed(1),
    seconds.toFixed(1),
    limit,
    megabytes.toFixed(0),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  return seconds <= limit && megabytes <= MEGABYTES
}
