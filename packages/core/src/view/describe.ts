import type { Truth, UnresolvedPart, Value } from '../workload/index.ts'
import { canonicalText } from '../workload/index.ts'

/** What is so at a property, in words: "`RootAccess` is `Enabled`". */
export function describeValue(path: string, value: Value): string {
  const name = `\`${path}\``
  switch (value.kind) {
    case 'scalar':
      return `${name} is \`${inOneLine(String(value.value))}\``
    case 'list':
      return value.items.length === 0 ? `${name} is empty` : `${name} has ${value.items.length} item(s)`
    case 'map':
      return `${name} is set`
    case 'text':
      return `${name} is \`${inOneLine(canonicalText(value) ?? '')}\``
    case 'unresolved':
      return `${name} ${describeUnresolved(value)}`
    case 'choice':
      return `${name} depends on a condition`
    case 'absent':
      return `${name} is not set`
  }
}

const LONGEST = 200

/** A text as it fits into a sentence: a message is one line, whatever it quotes. */
function inOneLine(text: string): string {
  const line = text.slice(0, LONGEST + 1).replace(/\s+/g, ' ')
  return text.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line
}

/** Why a value is not known, as a predicate: "depends on parameter `Access`, which has no value". */
export function describeUnresolved(part: UnresolvedPart): string {
  const id = `\`${part.symbol.id}\``
  switch (part.reason) {
    case 'reference':
      return `is ${id}, known only after deployment`
    case 'parameter':
      return `depends on parameter ${id}, which has no value here`
    case 'import':
      return `comes from ${id}, which is not among the inputs`
    case 'dynamic':
      return `is fetched at deployment (${id})`
    case 'environment':
      return `depends on where it is deployed (${id})`
    case 'sensitive':
      return `is a secret (${id}), whose value is never read`
    case 'denied':
      return `could not be read (${id}): access was denied`
    case 'untold':
      return 'is not told by the source'
    case 'unsupported':
      return `is an expression that is not evaluated (${id})`
  }
}

/** What would settle an unknown value, if anything can be said. */
export function settleOf(value: Value): string | undefined {
  const hole = holesOf(value)[0]
  if (hole === undefined) return undefined
  return hole.settle ?? defaultSettle(hole)
}

function defaultSettle(hole: UnresolvedPart): string | undefined {
  switch (hole.reason) {
    case 'parameter':
      return `give a value for \`${hole.symbol.id}\` with --parameters`
    case 'import':
      return 'scan the template that exports it together with this one'
    case 'dynamic':
    case 'environment':
    case 'reference':
      return 'read the deployed account'
    case 'denied':
      return 'grant the permission named in the diagnostics'
    case 'sensitive':
    case 'untold':
    case 'unsupported':
      return undefined
  }
}

/** The holes of a value at its top level. */
export function holesOf(value: Value): readonly UnresolvedPart[] {
  if (value.kind === 'unresolved') return [value]
  if (value.kind !== 'text') return []
  return value.parts.filter((part) => typeof part !== 'string')
}

/** "or"-joined list of expected values, quoted. */
export function quoted(values: readonly (string | number | boolean)[]): string {
  return values.map((value) => `\`${value}\``).join(' or ')
}

/**
 * Whether a value is there at all. A reference to a resource always yields a value, and so do the pseudo
 * parameters of an account, a region and a stack; a parameter or a dynamic reference may yield an empty one,
 * so its presence is not known.
 */
export function presence(value: Value): Truth {
  switch (value.kind) {
    case 'scalar':
      return value.value !== ''
    case 'list':
      return value.items.length > 0
    case 'map':
      return true
    case 'text':
      return value.parts.some((part) => typeof part === 'string' || yieldsSomething(part)) ? true : undefined
    case 'unresolved':
      return yieldsSomething(value) ? true : undefined
    case 'absent':
      return false
    case 'choice':
      return undefined
  }
}

const PSEUDO_PARAMETERS: ReadonlySet<string> = new Set(
  ['AccountId', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'].map((name) => `AWS::${name}`),
)

function yieldsSomething({ reason, symbol }: UnresolvedPart): boolean {
  return reason === 'reference' || reason === 'sensitive' || PSEUDO_PARAMETERS.has(symbol.id)
}
