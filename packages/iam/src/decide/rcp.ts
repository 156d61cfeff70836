import { hasResourceControlPolicies } from '../data/service-data.ts'
import type { AccessRequest } from './request.ts'

/**
 * Do resource control policies bind the request? They hold for a list of services, and never for
 * service-linked roles and `kms:RetireGrant`. See "Resource control policies" in the Organizations guide.
 */
export function bindsResource({ action, caller }: AccessRequest): boolean {
  const name = action.toLowerCase()
  if (caller.kind === 'role' && caller.serviceLinked === true) return false
  return name !== 'kms:retiregrant' && hasResourceControlPolicies(name.split(':')[0] ?? '')
}
