import { findStatements } from '@parapet/iam'
import { type PlacedStatement, policiesOf, statementsOf } from '../../src/access/index.ts'
import { networkOf } from '../../src/network/index.ts'
import type { PathFacts, PathFinding } from '../../src/paths/index.ts'
import { networkFacts } from '../../src/paths/network-facts.ts'
import { roleOf } from '../../src/paths/within.ts'
import type { Graph } from '../../src/relations/index.ts'
import { ResourceView } from '../../src/view/index.ts'
import { World } from '../../src/workload/index.ts'

/**
 * Facts for tests of the search and of single techniques: identity policies by action alone, trust by the
 * names of services and roles.
 */
export function simpleFacts(graph: Graph): PathFacts {
  const viewOf = (id: string): ResourceView | undefined => {
    const resource = graph.resource(id)
    return resource && new ResourceView(resource, new World(), graph)
  }
  const permits = (principal: string, action: string): PathFinding => {
    const view = viewOf(principal)
    if (view === undefined || !['AWS::IAM::Role', 'AWS::IAM::User'].includes(view.type)) return undefined
    const { statements } = policiesOf(view)
    return findingOf(statements.filter((placed) => allows(placed, action)))
  }
  const trusts = (role: string, name: string): PathFinding => {
    const statements = statementsOf(viewOf(role)?.at('AssumeRolePolicyDocument') ?? none, 'trust') ?? []
    return findingOf(statements.filter(({ statement }) => JSON.stringify(statement.principal).includes(name)))
  }
  const none = new ResourceView(empty, new World(), graph).at('AssumeRolePolicyDocument')
  const everybody = [...graph.units.flatMap(({ resources }) => resources.map(({ id }) => id)), 'public']
  return {
    outsiders: [],
    whoMay: (_, resources) => resources.map(() => [...everybody.keys()]),
    numberOf: (principal) => everybody.indexOf(roleOf(principal)),
    permits,
    passes: (principal, role, service) => both(permits(principal, 'iam:PassRole'), trusts(role, service)),
    assumes: (principal, role) =>
      both(permits(principal, 'sts:AssumeRole'), trusts(role, graph.resource(principal)?.address ?? '')),
    isTaken: (role, service) => trusts(role, service) !== undefined,
    callsTool: () => [],
    ...networkFacts(networkOf(graph, graph)),
  }
}

const absent = { kind: 'absent' } as const
const empty = {
  id: '',
  unit: '',
  address: '',
  type: 'AWS::IAM::Role',
  scope: { partition: absent, account: absent, region: absent },
  names: [],
  properties: { kind: 'map', entries: new Map() },
} as const

function allows({ statement }: PlacedStatement, action: string): boolean {
  const policy = { kind: 'identity', statements: [statement] } as unknown as Parameters<
    typeof findStatements
  >[0]
  return findStatements(policy, { effect: 'Allow', actions: [action] }).some(
    ({ matches }) => matches === true,
  )
}

function findingOf(statements: readonly PlacedStatement[]): PathFinding {
  if (statements.length === 0) return undefined
  const supports = statements.map(({ place }) => ({ kind: 'statement' as const, text: place.path, ...place }))
  return [{ conditions: [], supports }]
}

const both = (one: PathFinding, other: PathFinding): PathFinding => one && other && [...one, ...other]
