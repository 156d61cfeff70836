import { type Policy, type PolicyNode, readPolicy } from '@parapet/iam'
import { managedPolicyTexts } from './managed-policies.generated.ts'

const read = new Map<string, Policy>()

/**
 * The document of a managed policy of AWS by its name, read once for all that carry it; `undefined` when it is
 * not among those that are known here: it then allows nobody knows what, not nothing.
 */
export function managedPolicy(name: string): Policy | undefined {
  const known = read.get(name)
  if (known !== undefined) return known
  const text = Object.hasOwn(managedPolicyTexts, name) ? managedPolicyTexts[name] : undefined
  if (text === undefined) return undefined
  const { policy } = readPolicy(nodeOf(JSON.parse(text)), 'identity')
  read.set(name, policy)
  return policy
}

/** Nobody looks for a place in these documents, so they are read without. */
function nodeOf(value: unknown): PolicyNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOf) }
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, item]) => ({ key, value: nodeOf(item) })),
    }
  return { kind: 'scalar', value: scalarOf(value) }
}

function scalarOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
