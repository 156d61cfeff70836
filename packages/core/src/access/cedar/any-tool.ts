import type { Resource, Value } from '../../workload/index.ts'
import { literalText } from '../../workload/index.ts'
import type { ToolCallAnswer } from './cedar-of.ts'

/** Where a target lists its tools, if it lists them itself. */
const TOOLS = ['TargetConfiguration', 'Mcp', 'Lambda', 'ToolSchema', 'InlinePayload'] as const

/**
 * The tools of a gateway target as Cedar actions name them: `OrderTools___refund`. Undefined where the target does
 * not list them, or not in plain text.
 *
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy-schema-constraints.html
 */
export function toolsOf({ properties }: Resource): readonly string[] | undefined {
  const target = textOf(valueAt(properties, ['Name']))
  const list = valueAt(properties, TOOLS)
  if (target === undefined || list?.kind !== 'list') return undefined
  const names = list.items.map((item) => textOf(valueAt(item, ['Name'])))
  return names.every((name) => name !== undefined) ? names.map((name) => `${target}___${name}`) : undefined
}

const ORDER = ['permitted', 'conditional', 'unknown', 'forbidden'] as const

/** One tool that may be called is enough for whoever means harm. */
export function mostOpen(answers: readonly ToolCallAnswer[]): ToolCallAnswer | undefined {
  return answers.toSorted((a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer))[0]
}

function valueAt(from: Value, path: readonly string[]): Value | undefined {
  let value: Value | undefined = from
  for (const name of path) value = value?.kind === 'map' ? value.entries.get(name) : undefined
  return value
}

const textOf = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : literalText(value)
