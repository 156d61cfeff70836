import type { EditValue, Value } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'
import type { Template } from '../template.ts'

/** Ids of foundation models: a provider and a name, and no prefix of an inference profile. */
const MODEL =
  /^(?:ai21|amazon|anthropic|cohere|deepseek|luma|meta|mistral|openai|qwen|stability|twelvelabs|writer)\.[\w.:-]+$/
// As deep as documents nest.
const maxDepth = 200

/** A place where something is written: the keys and indices to it, and what stands there. */
type Written = { readonly path: readonly string[]; readonly value: Value }

/** Everything that is written below a value, each with the path to it. */
export function writtenIn(value: Value, path: readonly string[] = []): readonly Written[] {
  if (path.length > maxDepth) return []
  switch (value.kind) {
    case 'map':
      return [...value.entries].flatMap(([name, inner]) => writtenIn(inner, [...path, name]))
    case 'list':
      return value.items.flatMap((item, index) => writtenIn(item, [...path, String(index)]))
    case 'absent':
      return []
    case 'scalar':
    case 'text':
    case 'choice':
    case 'unresolved':
      return [{ path, value }]
  }
}

/** The ARN of a foundation model whose id is written at a place; `undefined` where it may be something else. */
export function modelArn(
  template: Template,
  logicalId: string,
  { path, value }: Written,
): EditValue | undefined {
  if (value.kind !== 'scalar' || !MODEL.test(String(value.value))) return undefined
  const model = placeholderOf(writtenValue(template.property(logicalId, ...path)))
  return model === undefined
    ? undefined
    : { 'Fn::Sub': `arn:\${AWS::Partition}:bedrock:\${AWS::Region}::foundation-model/${model}` }
}

/** As a part of `Fn::Sub`. */
function placeholderOf(value: EditValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  if (value === undefined || typeof value !== 'object' || isList(value)) return undefined
  return typeof value['Ref'] === 'string' ? `\${${value['Ref']}}` : undefined
}
