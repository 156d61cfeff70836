import type { Value } from '../../../workload/index.ts'
import type { Block, Expression } from '../hcl/expression.ts'

/** The regions of providers, by the name that resources use: `aws`, `aws.west`. */
export type Regions = ReadonlyMap<string, () => Value>

/** The name of a provider as code refers to it. */
export function providerName(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'variable') return expression.name
  if (expression?.kind === 'literal') return String(expression.value)
  if (expression?.kind !== 'access' || expression.of.kind !== 'variable') return undefined
  const [step] = expression.steps
  return step?.kind === 'attribute' ? `${expression.of.name}.${step.name}` : undefined
}

/** The regions of the providers that a module configures itself, and of those that it was given. */
export function regionsOf(
  providers: readonly Block[],
  given: Regions,
  evaluate: (expression: Expression) => Value,
): Regions {
  const regions = new Map(given)
  for (const { labels, body } of providers) {
    const [name = ''] = labels
    const alias = body.attributes.get('alias')?.value
    const region = body.attributes.get('region')?.value
    const key = alias?.kind === 'literal' ? `${name}.${String(alias.value)}` : name
    if (region !== undefined) regions.set(key, () => evaluate(region))
    else if (key !== name) regions.delete(key)
  }
  return regions
}

/** The providers that a call hands to a module: the default ones, and those that it names. */
export function regionsForCall(call: Block, regions: Regions): Regions {
  const handed = new Map([...regions].filter(([name]) => !name.includes('.')))
  const providers = call.body.attributes.get('providers')?.value
  for (const { key, value } of providers?.kind === 'object' ? providers.entries : []) {
    const region = regions.get(providerName(value) ?? '')
    const name = providerName(key)
    if (name === undefined) continue
    if (region === undefined) handed.delete(name)
    else handed.set(name, region)
  }
  return handed
}
