import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath } from './value-at-path.ts'

/**
 * The next runtime of the same language that gets security fixes, where its libraries are those that the code had:
 * up to `nodejs16.x` there was another SDK of AWS, and `go1.x` and `provided` run other programs.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
const NEXT: Readonly<Record<string, string>> = {
  dotnet6: 'dotnet8',
  dotnet7: 'dotnet8',
  java8: 'java8.al2',
  'nodejs18.x': 'nodejs22.x',
  'nodejs20.x': 'nodejs22.x',
  'python3.8': 'python3.12',
  'python3.9': 'python3.12',
  'ruby3.2': 'ruby3.3',
}

/** Moves a function to a runtime with fixes. */
export const nextRuntime: Recipe = ({ finding: { resource } }) => {
  const runtime = valueAtPath(resource.properties, 'Runtime')
  const next = runtime.kind === 'scalar' ? NEXT[String(runtime.value)] : undefined
  return next === undefined
    ? undefined
    : { edits: [set('Runtime', next)], check: 'test the function, with its layers, on the new runtime' }
}
