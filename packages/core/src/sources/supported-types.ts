import { isApiOnly, types } from '../schema/index.ts'
import { shapes } from './config/index.ts'
import { mappings } from './terraform/mapping/index.ts'

/** A type that is known here, and how each kind of source writes it. */
export type SupportedType = {
  /** CloudFormation's name, or the API's for what no template can hold. */
  readonly type: string
  /** Whether templates have it; what they have not is found in the definitions of pipelines and state machines. */
  readonly inTemplates: boolean
  /** Terraform types that become it, by the provider `aws`. */
  readonly terraform: readonly string[]
  /** Terraform types that become a part of it. */
  readonly satellites: readonly string[]
  /** Whether the provider `awscc` has it: it has what CloudFormation has. */
  readonly cloudControl: boolean
  /** Whether AWS Config records it, or what it is a part of, in the words of its API, and those are understood. */
  readonly inApiWords: boolean
}

/** Every type whose properties are known, in code-unit order. */
export function supportedTypes(): readonly SupportedType[] {
  const inWords = new Set(
    shapes.flatMap(({ recorded, type = recorded, beside = [] }) => [type, ...beside.map((one) => one.type)]),
  )
  return types().map((type) => ({
    type,
    inTemplates: !isApiOnly(type),
    terraform: mappings.filter(({ to, fold }) => to === type && fold === undefined).map(({ from }) => from),
    satellites: mappings.filter(({ to, fold }) => to === type && fold !== undefined).map(({ from }) => from),
    cloudControl: !isApiOnly(type),
    inApiWords: inWords.has(type),
  }))
}
