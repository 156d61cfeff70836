import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeNode, sub } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { itemsAt, mapOf, nodeOf, sameNode } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { keysOfPath, pathsOf } from './definitions.ts'
import { anyMethod } from './route.ts'

const policyKey = 'x-amazon-apigateway-policy'

/** Every method of a path as a resource of a policy. */
function methodsOf(body: MapNode, path: string, stage: Draft): readonly Draft[] {
  const pattern = path.replaceAll(/\{[A-Za-z0-9._-]+\+?\}/g, '*')
  return keysOfPath(body, path).map((key) => {
    const verb = key === anyMethod || key.toLowerCase() === 'any' ? '*' : key.toUpperCase()
    return sub(`execute-api:/\${Stage}/${verb}${pattern}`, { Stage: stage })
  })
}

function statement(effect: string, resource: readonly Draft[], more: Drafts): Drafts {
  return { Effect: effect, Action: 'execute-api:Invoke', Resource: resource, ...more }
}

function accountStatements(policy: MapNode, resource: readonly Draft[]): readonly Drafts[] {
  const of = (name: string, effect: string): readonly Drafts[] => {
    const accounts = itemsAt(policy, name)
    return accounts.length === 0 ? [] : [statement(effect, resource, { Principal: { AWS: accounts } })]
  }
  return [...of('AwsAccountWhitelist', 'Allow'), ...of('AwsAccountBlacklist', 'Deny')]
}

/** Everybody may call, except who meets the condition. */
function allExcept(resource: readonly Draft[], condition: Drafts): readonly Drafts[] {
  return [
    statement('Allow', resource, { Principal: '*' }),
    statement('Deny', resource, { Principal: '*', Condition: condition }),
  ]
}

function addressStatements(policy: MapNode, resource: readonly Draft[]): readonly Drafts[] {
  const of = (name: string, operator: string): readonly Drafts[] => {
    const ranges = itemsAt(policy, name)
    return ranges.length === 0 ? [] : allExcept(resource, { [operator]: { 'aws:SourceIp': ranges } })
  }
  return [...of('IpRangeWhitelist', 'NotIpAddress'), ...of('IpRangeBlacklist', 'IpAddress')]
}

function networkStatements(policy: MapNode, resource: readonly Draft[]): readonly Drafts[] {
  const of = (list: string, operator: string): readonly Drafts[] => {
    const written = itemsAt(policy, `SourceVpc${list}`)
    const named = (prefix: string): readonly Node[] =>
      written.filter((item) => item.kind === 'scalar' && item.text.startsWith(prefix))
    const vpcs = [...named('vpc-'), ...itemsAt(policy, `IntrinsicVpc${list}`)]
    const endpoints = [...named('vpce-'), ...itemsAt(policy, `IntrinsicVpce${list}`)]
    if (vpcs.length + endpoints.length === 0) return []
    const values = {
      'aws:SourceVpc': vpcs.length === 0 ? undefined : vpcs,
      'aws:SourceVpce': endpoints.length === 0 ? undefined : endpoints,
    }
    return allExcept(resource, { [operator]: values })
  }
  return [...of('Blacklist', 'StringEquals'), ...of('Whitelist', 'StringNotEquals')]
}

/** Collects the statements of a policy; the same one counts once, except those that name accounts. */
class Statements {
  readonly list: Node[] = []
  readonly #policy: MapNode

  constructor(policy: MapNode, written: readonly Node[]) {
    this.#policy = policy
    this.list.push(...written)
  }

  add(drafts: readonly Draft[], once: boolean): void {
    for (const draft of drafts) {
      if (draft === undefined) continue
      const node = makeNode(draft, this.#policy.at)
      if (!once || !this.list.some((other) => sameNode(other, node))) this.list.push(node)
    }
  }
}

function addPolicy(body: MapNode, policy: MapNode, paths: readonly string[], stage: Draft): MapNode {
  const written = mapOf(body, policyKey)
  const statements = new Statements(policy, itemsAt(written, 'Statement'))
  for (const path of paths) {
    const resource = methodsOf(body, path, stage)
    statements.add(accountStatements(policy, resource), false)
    statements.add(addressStatements(policy, resource), true)
    statements.add(networkStatements(policy, resource), true)
  }
  statements.add(itemsAt(policy, 'CustomStatements'), true)
  if (statements.list.length === 0) return body
  const made = withEntries(written, { Version: '2012-10-17', Statement: statements.list }, policy.at)
  return withEntries(body, { [policyKey]: made }, policy.at)
}

/** The document with the resource policies that events ask for their own path. */
export function withEventPolicies(written: MapNode, api: ApiDraft): MapNode {
  let body = written
  for (const { event, path } of api.routes) {
    const own = mapOf(mapOf(event.properties, 'Auth'), 'ResourcePolicy')
    if (own !== undefined) body = addPolicy(body, own, [path], api.stageSuffix)
  }
  return body
}

/** The document with the resource policy that `Auth` of the API asks for. */
export function withResourcePolicy(body: MapNode, api: ApiDraft): MapNode {
  const policy = mapOf(api.auth, 'ResourcePolicy')
  if (policy === undefined) return body
  return addPolicy(body, policy, pathsOf(body), nodeOf(api.source.properties, 'StageName'))
}
