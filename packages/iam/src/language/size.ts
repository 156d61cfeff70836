import type { PolicyNode } from './node.ts'
import type { PolicyKind } from './policy.ts'
import type { Reading } from './reading.ts'
import { report } from './reading.ts'

/** Characters that AWS stores of a policy: more than `usual` needs another place or a raised quota. */
type Limit = { readonly usual?: number; readonly most: number; readonly what: string }

/**
 * How long a policy of a kind may be. Sources: "IAM and AWS STS quotas" (managed policies 6,144; inline
 * policies of a user 2,048, a group 5,120, a role 10,240 together; trust policies 2,048, raised 4,096;
 * session policies 2,048), "Quotas for AWS Organizations" (SCPs and RCPs 5,120; SCPs of newer
 * organizations 10,240), "AWS PrivateLink quotas" (20,480), "Resource quotas" of AWS KMS (32 KB), and for
 * other resources that of Amazon SNS (30 KB), the largest beside it.
 */
const limits: Readonly<Record<PolicyKind, Limit>> = {
  identity: { usual: 6_144, most: 10_240, what: 'a managed policy has at most 6,144 characters' },
  boundary: { most: 6_144, what: 'a permissions boundary has at most 6,144 characters' },
  session: { most: 2_048, what: 'a session policy has at most 2,048 characters' },
  trust: { usual: 2_048, most: 4_096, what: 'a trust policy has at most 2,048 characters, 4,096 on request' },
  scp: { usual: 5_120, most: 10_240, what: 'a service control policy has at most 5,120 characters' },
  rcp: { most: 5_120, what: 'a resource control policy has at most 5,120 characters' },
  endpoint: { most: 20_480, what: 'an endpoint policy has at most 20,480 characters' },
  key: { most: 32_768, what: 'a key policy has at most 32,768 characters' },
  resource: { usual: 20_480, most: 30_720, what: 'most services store at most 20,480 characters' },
}

/** Reports a policy that is longer than AWS stores. */
export function reportSize(reading: Reading, node: PolicyNode): void {
  const { usual, most, what } = limits[reading.kind]
  const size = sizeOf(node)
  if (size <= (usual ?? most)) return
  const severity = size > most ? 'error' : 'warning'
  report(
    reading,
    'too-long',
    `the policy has ${size} characters without white space; ${what}`,
    node.at,
    severity,
  )
}

/**
 * Characters of the shortest way to write it, since most quotas count no white space between them. What is
 * not known counts as nothing, so the true length is no less.
 */
function sizeOf(node: PolicyNode): number {
  let size = 0
  const open = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    switch (next.kind) {
      case 'scalar':
        size += JSON.stringify(next.value).length
        break
      case 'text':
        size += 2
        for (const part of next.parts) if (typeof part === 'string') size += JSON.stringify(part).length - 2
        break
      case 'hole':
        break
      case 'list':
        size += 2 + Math.max(0, next.items.length - 1)
        open.push(...next.items)
        break
      case 'map':
        size += 2 + Math.max(0, next.entries.length - 1)
        for (const { key, value } of next.entries) {
          size += JSON.stringify(key).length + 1
          open.push(value)
        }
    }
  }
  return size
}
