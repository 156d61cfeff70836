import {
  type Access,
  type AccessAnswer,
  type AccessQuestionOptions,
  type AssumptionName,
  accessOf,
  assumptions,
  type CedarPort,
  cedarOf,
  type StatementEvidence,
  type ToolCallAnswer,
} from '../access/index.ts'
import { networkOf } from '../network/index.ts'
import type { Graph } from '../relations/index.ts'
import type { Finding, PathFacts, Requirement, Support } from './facts.ts'
import { callOut, networkFacts } from './network-facts.ts'
import { ANY_ACCOUNT, PUBLIC } from './technique.ts'
import { heldBy, roleOf } from './within.ts'

/** What an attacker may hope for where the inputs do not tell: otherwise every step would be a doubt. */
export const PATH_ASSUMPTIONS: readonly AssumptionName[] = [
  'no-scp',
  'same-account',
  'other-account',
  'generated-names',
  'nothing-unseen',
]

/** What is given beside the workload. */
export type FactsOptions = Pick<AccessQuestionOptions, 'scps' | 'organization'> & {
  /** What is taken for granted; {@link PATH_ASSUMPTIONS} where it is left out. */
  readonly assume?: readonly AssumptionName[]
  /** Evaluates Cedar policies. Without it a call that hangs on one is not known. */
  readonly cedar?: CedarPort
  /** What {@link pathAccess} gave for the same graph and options, where others ask it too. */
  readonly access?: Access
}

/** Who may do what, as the search for attack paths sees it; compiled once for all who are given it. */
export function pathAccess(
  graph: Graph,
  { assume = PATH_ASSUMPTIONS, scps, organization }: FactsOptions = {},
): Access {
  return accessOf(graph, {
    assume,
    ...(scps !== undefined && { scps }),
    ...(organization !== undefined && { organization }),
  })
}

/** What the search asks, answered by who may do what and by where packets go. */
export function factsOf(
  graph: Graph,
  { assume = PATH_ASSUMPTIONS, cedar, ...given }: FactsOptions = {},
): PathFacts {
  const access = given.access ?? pathAccess(graph, { ...given, assume })
  const engines = cedarOf(graph, cedar)
  const remember = rememberByPrincipal()
  const network = networkOf(graph, graph)
  /** Code that is held within some compute needs a way to the service beside. */
  const permission = (principal: string, action: string, on: string): Finding => {
    const { role, compute } = heldBy(principal)
    const id = accessId(role)
    const assumes = action === 'sts:AssumeRole'
    const answer = assumes ? access.canAssume(id, on) : access.decide(id, action, on)
    const finding = findingOf(answer, assume, assumes ? on : undefined)
    if (compute === undefined || finding === undefined) return finding
    const out = callOut(network, compute, action, (endpoint) => {
      const past = access.decide(id, action, on, endpoint)
      if (past.answer === 'denied') return false
      return past.answer === answer.answer && past.conditions.length === answer.conditions.length
        ? true
        : undefined
    })
    return out && [...finding, ...out]
  }
  const numbers = new Map(access.principals.map(({ id }, index) => [id, index]))
  const takers = takersOf(graph, access)
  // Where names are left open, who perhaps may is found one by one.
  const isOpen = !assume.includes('generated-names')
  const own = new Set(graph.units.flatMap((unit) => unit.resources.map(({ id }) => id)))
  return {
    outsiders: access.principals.flatMap(({ id, external, kind }) =>
      external && kind !== 'public' && kind !== 'anonymous' && !own.has(id) ? [{ id, kind }] : [],
    ),
    permits: (principal, action, resource = '*') =>
      remember(principal, `${action}\n${resource}`, () => permission(principal, action, resource)),
    passes: (principal, role, service) =>
      remember(principal, `pass\n${role}\n${service}`, () =>
        findingOf(access.canPassRole(accessId(roleOf(principal)), role, service), assume, role),
      ),
    assumes: (principal, role) =>
      roleOf(principal) === role
        ? undefined
        : remember(principal, `assume\n${role}`, () => permission(principal, 'sts:AssumeRole', role)),
    isTaken: (role, service) => {
      const number = isOpen ? undefined : numbers.get(service)
      if (number !== undefined) return takers().get(role)?.includes(number) !== false
      return access.decide(service, 'sts:AssumeRole', role).answer !== 'denied'
    },
    whoMay: (action, resources) => {
      if (isOpen) return resources.map(() => [...numbers.values()])
      return access.whoMay(
        action,
        resources.map((resource) => resource ?? '*'),
      )
    },
    numberOf: (principal) => numbers.get(accessId(roleOf(principal))),
    callsTool: (gateway, target) => toolFinding(engines.anyTool(gateway, target)),
    ...networkFacts(network),
  }
}

/** By role everybody who may take it, worked out once for all roles. */
function takersOf(graph: Graph, access: Access): () => ReadonlyMap<string, readonly number[]> {
  let known: ReadonlyMap<string, readonly number[]> | undefined
  return () => {
    if (known !== undefined) return known
    const resources = graph.units.flatMap((unit) => unit.resources)
    const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role').map(({ id }) => id)
    const takers = access.whoMay('sts:AssumeRole', roles)
    known = new Map(roles.map((role, index) => [role, takers[index] ?? []]))
    return known
  }
}

/** Answers about the principal that was asked about last: a search asks about one after the other. */
function rememberByPrincipal(): (principal: string, key: string, ask: () => Finding) => Finding {
  const known = new Map<string, Finding>()
  let about: string | undefined
  return (principal, key, ask) => {
    if (principal !== about) known.clear()
    about = principal
    if (!known.has(key)) known.set(key, ask())
    return known.get(key)
  }
}

function accessId(principal: string): string {
  if (principal === PUBLIC) return 'anonymous'
  return principal === ANY_ACCOUNT ? 'public' : principal
}

const NO_CONDITIONS: readonly string[] = []

/** What an answer rests on. Where a role's trust has to allow it too, that is needed beside the permission. */
function findingOf(given: AccessAnswer, assume: readonly AssumptionName[], role?: string): Finding {
  const { answer, statements } = given
  if (answer === 'denied') return undefined
  const allows = statements.filter(({ effect }) => effect === 'Allow').map(supportOf)
  const isTrust = ({ resource, path }: Support): boolean =>
    resource === role && path.startsWith('AssumeRolePolicyDocument')
  const groups = [allows.filter((one) => !isTrust(one)), allows.filter(isTrust)].filter(
    (group) => group.length > 0,
  )
  const made = given.assumptions.filter((name) => assume.includes(name))
  const doubts: Omit<Requirement, 'supports'> = {
    conditions: answer === 'allowed' ? NO_CONDITIONS : conditionsOf(given, assume),
    ...(made.length > 0 && { assumptions: made }),
    ...(answer === 'unknown' && { unsettled: true }),
  }
  if (groups.length === 0) return [{ supports: [], ...doubts }]
  return groups.map((supports, index) => ({
    supports,
    ...(index === 0 ? doubts : { conditions: NO_CONDITIONS }),
  }))
}

/** What lets a tool be called: a policy, or that none is asked. */
function toolFinding({ answer, conditions, statements }: ToolCallAnswer): Finding {
  if (answer === 'forbidden') return undefined
  const supports = statements.filter(({ effect }) => effect !== 'Deny').map(toolSupport)
  return [{ supports, conditions, ...(answer === 'unknown' && { unsettled: true }) }]
}

function toolSupport(evidence: StatementEvidence): Support {
  return { ...supportOf(evidence), kind: evidence.effect === undefined ? 'property' : 'statement' }
}

/** What an answer hangs on: facts of the request, and what was not taken for granted. */
function conditionsOf(given: AccessAnswer, assume: readonly AssumptionName[]): readonly string[] {
  const open = given.assumptions.filter((name) => !assume.includes(name))
  return [...given.conditions, ...open.map((name) => assumptions[name])]
}

/** One object for each statement, however many moves rest on it. */
const supports = new WeakMap<StatementEvidence, Support>()

function supportOf(evidence: StatementEvidence): Support {
  const { resource, path, at, sid, sentence } = evidence
  const known = supports.get(evidence) ?? {
    kind: 'statement',
    resource,
    path,
    key: sid === undefined ? path : `${path} ${sid}`,
    ...(at && { at }),
    text: sentence,
  }
  supports.set(evidence, known)
  return known
}
