import type { FailureKind } from '../call/failure.ts'
import type { CallSpec } from '../inventory/entry.ts'
import { type ServiceId, serviceOf } from '../inventory/services.ts'

/** The IAM action that a call needs. */
export function permissionOf(service: ServiceId, { operation, permission }: CallSpec): string {
  return permission ?? `${serviceOf(service).prefix}:${operation}`
}

/** What would settle a call that failed, in the user's terms. */
export function settleOf(kind: FailureKind, permission: string): string {
  switch (kind) {
    case 'denied':
      return `allow \`${permission}\` to the scan`
    case 'throttled':
      return `scan again: \`${permission}\` was throttled`
    case 'unreachable':
      return `scan again when the Region answers \`${permission}\``
    case 'unsupported':
      return `the service does not offer \`${permission}\` here`
    case 'missing':
    case 'failed':
      return `scan again: \`${permission}\` failed`
  }
}
