import type { Diagnostic, MapValue } from '../../../workload/index.ts'
import type { Attribute, Block } from '../hcl/expression.ts'

/** A resource or data source as a module declares it. */
export type Declaration = {
  /** `aws_x.y` or `data.aws_x.y`. */
  readonly address: string
  readonly mode: 'managed' | 'data'
  readonly type: string
  readonly name: string
  readonly block: Block
  /** What comments at it say. */
  readonly metadata?: MapValue
}

/** The files of one folder, taken together. */
export type Module = {
  /** Relative to the root of the scan; empty for the root itself. */
  readonly folder: string
  readonly files: readonly string[]
  readonly variables: ReadonlyMap<string, Block>
  readonly locals: ReadonlyMap<string, Attribute>
  readonly outputs: ReadonlyMap<string, Block>
  readonly resources: ReadonlyMap<string, Declaration>
  readonly calls: ReadonlyMap<string, Block>
  readonly providers: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}
