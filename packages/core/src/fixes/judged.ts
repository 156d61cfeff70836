import type { Control } from '../controls/index.ts'
import type { Graph } from '../relations/index.ts'
import { assess, type Finding } from '../scan/index.ts'
import { readWorkload, type WorkloadOptions } from '../sources/index.ts'
import type { SourceFiles } from '../workload/index.ts'
import { misfits } from './schema-fit.ts'

/** How a workload is read and judged: the same way before and after a fix. */
export type Judging = {
  readonly options: WorkloadOptions
  /** All controls that there are, whatever the user asks to be fixed: a fix must break none. */
  readonly controls: readonly Control[]
}

/** A workload as it is written, read and judged. */
export type Judged = {
  readonly files: SourceFiles
  readonly graph: Graph
  /** Failures and unknowns by control and place. */
  readonly open: ReadonlyMap<string, Finding>
  /** What was wrong with reading it, apart from where. */
  readonly complaints: ReadonlySet<string>
  /** What does not fit the schema, by resource. */
  readonly misfits: ReadonlyMap<string, readonly string[]>
}

/** Reads and judges. */
export function judgeFiles(files: SourceFiles, { options, controls }: Judging): Judged {
  const { units, diagnostics } = readWorkload(files, options)
  const { graph, findings, errors } = assess(units, controls, 'open')
  return {
    files,
    graph,
    open: new Map(findings.map((finding) => [keyOf(finding), finding])),
    complaints: new Set([
      ...diagnostics.flatMap(({ severity, code, message }) =>
        severity === 'note' ? [] : [`${code}: ${message}`],
      ),
      ...errors.map(({ control, resource }) => `${control} cannot judge ${resource}`),
    ]),
    misfits: new Map(
      units.flatMap(({ resources }) =>
        resources.map((resource) => [resource.id, misfits(resource)] as const),
      ),
    ),
  }
}

/** Names a finding by control and place. */
export const keyOf = ({ control, place }: Pick<Finding, 'control' | 'place'>): string =>
  `${control.id}\n${place.resource}\n${place.key}`
