import type { MapValue, Value } from '../../../../workload/index.ts'
import { scalar } from '../../../values/make-value.ts'
import { argumentsOf, changeBlocks, isGiven, knownBlocks, withArguments } from './arguments.ts'

const credentialTypes: Readonly<Record<string, string>> = {
  gateway_iam_role: 'GATEWAY_IAM_ROLE',
  api_key: 'API_KEY',
  oauth: 'OAUTH',
}

/** Which credentials a target uses, said by which block is there; and the schemas of tools as JSON schemas. */
export function gatewayTarget(attributes: MapValue): MapValue {
  const credentials = attributes.entries.get('credential_provider_configuration')
  const target = attributes.entries.get('target_configuration')
  return withArguments(attributes, {
    ...(credentials !== undefined && {
      credential_provider_configuration: changeBlocks(credentials, (block) => [credentialOf(block)]),
    }),
    ...(target !== undefined && {
      target_configuration: within(target, ['mcp', 'lambda', 'tool_schema', 'inline_payload'], tool),
    }),
  })
}

function credentialOf(block: MapValue): MapValue {
  const kind = Object.keys(credentialTypes).find(
    (name) =>
      block.entries.get(name) !== undefined &&
      (name === 'gateway_iam_role' || isGiven(block.entries.get(name))),
  )
  if (kind === undefined) return block
  return withArguments(block, {
    gateway_iam_role: undefined,
    credential_provider_type: scalar(credentialTypes[kind] ?? '', block.entries.get(kind)?.at ?? block.at),
  })
}

/** Changes the blocks at the end of a path of blocks. */
function within(value: Value, path: readonly string[], change: (block: MapValue) => MapValue): Value {
  const [name, ...rest] = path
  return changeBlocks(value, (block) => {
    if (name === undefined) return [change(block)]
    const inner = block.entries.get(name)
    return [inner === undefined ? block : withArguments(block, { [name]: within(inner, rest, change) })]
  })
}

function tool(block: MapValue): MapValue {
  const schema = (name: string): Value | undefined => {
    const [definition] = knownBlocks(block.entries.get(name))
    return definition === undefined ? block.entries.get(name) : definitionOf(definition, 0)
  }
  return withArguments(block, {
    input_schema: schema('input_schema'),
    output_schema: schema('output_schema'),
  })
}

/** Terraform itself nests three levels; deeper ones are texts. */
const deepest = 8

function definitionOf(block: MapValue, depth: number): MapValue {
  const properties = knownBlocks(block.entries.get('property'))
  const [items] = knownBlocks(block.entries.get('items'))
  const isNamed = properties.length > 0 && depth < deepest
  const required = properties.filter((property) => isTrue(property.entries.get('required')))
  return argumentsOf(
    [
      ['type', block.entries.get('type')],
      ['description', block.entries.get('description')],
      ['items', items === undefined || depth >= deepest ? undefined : definitionOf(items, depth + 1)],
      ['properties', isNamed ? named(properties, depth + 1) : undefined],
      [
        'required',
        required.length === 0
          ? undefined
          : { kind: 'list', items: required.flatMap((property) => property.entries.get('name') ?? []) },
      ],
    ],
    block,
  )
}

function named(properties: readonly MapValue[], depth: number): MapValue {
  return argumentsOf(
    properties.flatMap((property) => {
      const name = property.entries.get('name')
      return name?.kind === 'scalar' ? [[String(name.value), definitionOf(property, depth)] as const] : []
    }),
  )
}

const isTrue = (value: Value | undefined): boolean =>
  value?.kind === 'scalar' && String(value.value) === 'true'

/** The block of CloudFormation for each type of strategy, under a name of Terraform. */
const strategies: Readonly<Record<string, string>> = {
  SEMANTIC: 'semantic_memory_strategy',
  SUMMARIZATION: 'summary_memory_strategy',
  USER_PREFERENCE: 'user_preference_memory_strategy',
  CUSTOM: 'custom_memory_strategy',
}

/** A strategy of a memory, inside the block for its type. */
export function memoryStrategy(attributes: MapValue): MapValue {
  const type = attributes.entries.get('type')
  const block = type?.kind === 'scalar' ? strategies[String(type.value)] : undefined
  if (block === undefined) return attributes
  const { entries } = attributes
  const [configuration] = knownBlocks(entries.get('configuration'))
  const strategy = argumentsOf(
    [
      ['name', entries.get('name')],
      ['description', entries.get('description')],
      ['namespaces', entries.get('namespaces')],
      ['configuration', configuration === undefined ? undefined : overrideOf(configuration)],
    ],
    attributes,
  )
  return argumentsOf(
    [
      ['memory_id', entries.get('memory_id')],
      [block, strategy],
    ],
    attributes,
  )
}

function overrideOf(configuration: MapValue): MapValue {
  const type = configuration.entries.get('type')
  const name = type?.kind === 'scalar' ? String(type.value).toLowerCase() : undefined
  return name === undefined
    ? configuration
    : argumentsOf([[name, withArguments(configuration, { type: undefined })]], configuration)
}
