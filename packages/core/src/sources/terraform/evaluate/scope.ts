import type { SourceFiles, SourceLocation, Value } from '../../../workload/index.ts'
import type { Report } from '../../report.ts'
import type { Expression, Step } from '../hcl/expression.ts'
import type { HclParser } from '../hcl/node.ts'

/** Names that only a part of a module knows: those of `for`, of dynamic blocks, `each` and `count`. */
export type Names = ReadonlyMap<string, Value>

/** No name. */
export const noNames: Names = new Map()

/** What an expression may ask of the module that it stands in. */
export type Scope = {
  readonly names: Names
  /** The folder of the module, relative to the root of the scan. */
  readonly folder: string
  readonly files: SourceFiles
  readonly parse: HclParser
  readonly evaluate: (expression: Expression) => Value
  /** The same module with further names. */
  readonly with: (names: Names) => Scope
  /** The value that a variable and the steps after it name, with the steps that are left. */
  readonly reference: (
    name: string,
    steps: readonly Step[],
    at: SourceLocation,
  ) => { readonly value: Value; readonly left: readonly Step[] }
  /** An attribute of the resource or module at an address. */
  readonly attribute: (address: string, name: string, at: SourceLocation) => Value
  readonly report: Report
}
