import { type AccessRequest, type Decision, decide, type PolicySet, type Text } from '@parapet/iam'

type Request = Omit<AccessRequest, 'resource'>

/** More ways to fill a hole than any policy of sense offers. */
const MOST_CANDIDATES = 12

const order: Readonly<Record<Decision['outcome'], number>> = {
  allowed: 0,
  conditional: 1,
  unknown: 2,
  denied: 3,
}

/**
 * Decides a question that may be meant of several things: it is allowed when it is for one of them. A text with
 * holes stands for whatever is in a resource, and is tried on what the statements themselves name.
 */
export function decideBest(request: Request, resources: readonly Text[], policies: PolicySet): Decision {
  const [first = '*', ...others] = resources
  let best = decideOne(request, first, policies)
  for (const resource of others) {
    if (best.outcome === 'allowed') break
    const next = decideOne(request, resource, policies)
    if (order[next.outcome] < order[best.outcome]) best = next
  }
  return best
}

function decideOne(request: Request, resource: Text, policies: PolicySet): Decision {
  const whole = decide({ ...request, resource }, policies)
  if (typeof resource === 'string' || whole.outcome === 'allowed' || whole.outcome === 'denied') return whole
  let best: Decision | undefined
  for (const candidate of candidatesOf(resource, whole)) {
    const decision = decide({ ...request, resource: candidate }, policies)
    if (best === undefined || order[decision.outcome] < order[best.outcome]) best = decision
    if (best.outcome === 'allowed') break
  }
  return best ?? whole
}

/** Something that no statement names, and the first thing that each Allow names. */
function candidatesOf(resource: readonly (string | object)[], { levels }: Decision): readonly string[] {
  const fill = (text: string) => resource.map((part) => (typeof part === 'string' ? part : text)).join('')
  const [head = ''] = resource.filter((part) => typeof part === 'string')
  const patterns = levels
    .flatMap(({ statements }) => statements)
    .filter(({ statement }) => statement.effect !== 'Deny')
    .flatMap(({ statement }) => statement.resource?.patterns ?? [])
    .map(({ pattern }) => pattern.text)
  const found = new Set([fill('~any~')])
  for (const text of patterns) {
    const tail = text.startsWith(head) ? text.slice(head.length) : text.slice(text.indexOf('/') + 1)
    const plain = tail.replaceAll(/\$\{[^}]*\}/g, 'x').replaceAll(/[*?]/g, 'x')
    if (tail !== '' && !tail.startsWith('arn:')) found.add(`${head}${plain}`)
    if (found.size >= MOST_CANDIDATES) break
  }
  return [...found]
}
