import type { AccessRequest } from './request.ts'

/** Do resource control policies bind the request? They name a list of services, and spare some callers. */
export function bindsResource(request: AccessRequest): boolean {
  const { action, caller } = request
  const lower = action.toLowerCase()
  if (caller.kind === 'role' && caller.serviceLinked === true) return false
  return lower !== 'kms:retiregrant'
}
