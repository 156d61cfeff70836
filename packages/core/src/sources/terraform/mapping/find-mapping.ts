import { types } from '../../../schema/index.ts'
import { plain } from './place.ts'
import type { TypeMapping } from './type-mapping.ts'
import { mappings } from './types.generated.ts'

const byType: ReadonlyMap<string, TypeMapping> = new Map(mappings.map((mapping) => [mapping.from, mapping]))
let cloudControl: ReadonlyMap<string, string> | undefined

/**
 * How a Terraform type is mapped; `undefined` for a type that is not.
 *
 * The provider of Cloud Control (`awscc_bedrock_guardrail`) has the properties of CloudFormation under names of
 * Terraform, so that one rule serves all of its types.
 */
export function mappingOf(type: string): TypeMapping | undefined {
  if (!type.startsWith('awscc_')) return byType.get(type)
  cloudControl ??= new Map(types().map((name) => [plain(name.slice('AWS::'.length)), name]))
  const to = cloudControl.get(plain(type.slice('awscc_'.length)))
  return to === undefined ? undefined : { from: type, to }
}

/** The type of a resource of its own; a type without a mapping, or that is only part of others, stays as it is. */
export function typeOf(type: string): string {
  const mapping = mappingOf(type)
  if (mapping === undefined) return type
  return mapping.fold === undefined ? mapping.to : (mapping.fold.alone ?? type)
}
