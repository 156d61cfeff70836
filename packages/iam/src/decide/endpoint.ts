import type { AccessRequest } from './request.ts'

/**
 * Does the policy of a VPC endpoint bind the request? Not one that came another way: AWS services call from
 * networks of their own, for themselves and in forward access sessions, which do not keep the endpoint of
 * the first request. See "Forward access sessions" and `aws:SourceVpce` in the IAM User Guide.
 */
export function bindsEndpoint({ caller, path }: Pick<AccessRequest, 'caller' | 'path'>): boolean {
  return caller.kind !== 'service' && path !== 'service' && path !== 'public'
}
