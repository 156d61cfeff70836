import type { Value } from '../../../workload/index.ts'
import { canonical, place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'

/** The symbol of an export's name: `import:<name>`, with `${...}` where the name itself is not known. */
function symbolOf(name: Value): string {
  if (name.kind === 'scalar') return `import:${String(name.value)}`
  if (name.kind !== 'text') return `import:\${${canonical(name)}}`
  const parts = name.parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`))
  return `import:${parts.join('')}`
}

/**
 * `Fn::ImportValue`: an export of another stack, which a later step joins to the unit that has it.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html
 */
export const importValue: Intrinsic = (argument, at, scope) => {
  const combine = ([name]: readonly Value[]): Value => {
    if (name === undefined) return unresolved(`import at ${place(at)}`, 'import', at)
    const id = symbolOf(name)
    const settle = `scan the stack that exports \`${id.slice('import:'.length)}\` together with this one`
    return assuming(unresolved(id, 'import', at, settle), name.assumes)
  }
  return lift([scope.evaluate(argument)], combine, () =>
    unresolved(`import at ${place(at)}`, 'unsupported', at),
  )
}
