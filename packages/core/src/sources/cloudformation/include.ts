import { type Node, readDocument } from '../document/index.ts'
import { localPath } from './paths.ts'
import type { Run } from './run.ts'

/**
 * The snippet that `AWS::Include` names by a relative path, each file read once; `undefined` when it is not
 * among the files or not readable.
 */
export function readInclude(run: Run, from: string, location: string): Node | undefined {
  const file = localPath(from, location, run.files.read)
  if (file === undefined) return undefined
  if (run.included.has(file)) return run.included.get(file)
  const { roots, diagnostics } = readDocument(run.files.read(file) ?? '', file)
  for (const diagnostic of diagnostics) run.sink.add(diagnostic)
  run.included.set(file, roots[0])
  return roots[0]
}
