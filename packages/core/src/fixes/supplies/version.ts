import type { EditFields } from '../../workload/index.ts'
import type { Supplied, Supply, SupplyContext } from './supply.ts'

/** A type whose resources are frozen copies of another one's. */
type Versioned = {
  readonly type: string
  /** The property that names what it is a version of, and the attribute of that. */
  readonly of: string
  readonly attribute: string
  /** Beside the property that takes the version: the one that names what it is a version of. */
  readonly beside: readonly string[]
}

const versioned: readonly Versioned[] = [
  {
    type: 'AWS::Bedrock::GuardrailVersion',
    of: 'GuardrailIdentifier',
    attribute: 'GuardrailId',
    beside: ['GuardrailIdentifier'],
  },
  { type: 'AWS::Bedrock::FlowVersion', of: 'FlowArn', attribute: 'Arn', beside: ['FlowArn'] },
  { type: 'AWS::Bedrock::PromptVersion', of: 'PromptArn', attribute: 'Arn', beside: ['PromptArn'] },
]

function supplyVersion(row: Versioned, context: SupplyContext): Supplied | { readonly decide: string } {
  const { template } = context
  const original = originalOf(row, context)
  if (original === undefined) return { decide: `name a version in \`${context.path}\`` }
  const value = (logicalId: string): EditFields => ({ 'Fn::GetAtt': [logicalId, 'Version'] })
  const there = [...template.types].find(
    ([id, type]) => type === row.type && namedBy(template.property(id, row.of)) === original,
  )
  if (there !== undefined) return { logicalId: there[0], value: value(there[0]) }
  const logicalId = `${original}Version`
  const properties = { [row.of]: { 'Fn::GetAtt': [original, row.attribute] } }
  return { logicalId, value: value(logicalId), make: { properties } }
}

/** The logical id of what the version is of, where it is written in the same template. */
function originalOf({ beside }: Versioned, { template, logicalId, path }: SupplyContext): string | undefined {
  const parent = path.split('.').slice(0, -1)
  const places = [...beside.map((name) => [...parent, name]), ...beside.map((name) => [name])]
  const found = places.map((place) => namedBy(template.property(logicalId, ...place)))
  return found.find((id) => id !== undefined && template.types.has(id))
}

/** The logical id that `!Ref A` or `!GetAtt A.B` names. */
function namedBy(node: ReturnType<SupplyContext['template']['property']>): string | undefined {
  if (node?.kind !== 'call' && node?.kind !== 'map') return undefined
  const [only] = node.kind === 'map' ? node.entries.values() : []
  const argument = node.kind === 'call' ? node.argument : only?.value
  if (argument?.kind === 'scalar') return argument.text.split('.')[0]
  const first = argument?.kind === 'list' ? argument.items[0] : undefined
  return first?.kind === 'scalar' ? first.text : undefined
}

/** Versions of guardrails, flows and prompts: of what the resource already uses, whatever that says today. */
export const versions: readonly Supply[] = versioned.map((row) => ({
  type: row.type,
  supply: (context) => supplyVersion(row, context),
}))
