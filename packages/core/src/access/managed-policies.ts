import { type Policy, readPolicyText } from '@parapet/iam'
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
  const { policy } = readPolicyText(text, 'identity')
  read.set(name, policy)
  return policy
}
