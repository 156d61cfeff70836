import type { Graph } from '../relations/index.ts'
import type { Requirement } from './facts.ts'
import type { Move } from './moves.ts'
import type { Derivation, Hop } from './path.ts'
import type { Reached } from './search.ts'
import { ACCOUNT, ANY_ACCOUNT, PUBLIC, subjectOf } from './technique.ts'
import { roleOf } from './within.ts'

type ReachedFacts = ReadonlyMap<string, Reached>

/** The steps that lead to a fact: for its last move each of those kept, for what comes before the cheapest. */
export function derivationsOf(key: string, reached: ReachedFacts, graph: Graph): readonly Derivation[] {
  const moves = reached.get(key)?.by ?? []
  return moves.flatMap((move) => {
    const ordered = orderOf(move, reached)
    if (ordered === undefined) return []
    const hops = ordered.map((one) => hopOf(one, graph))
    return [{ hops, confidence: confidenceOf(ordered) }]
  })
}

/** Premises before what follows from them; undefined where the move needs its own result. */
function orderOf(last: Move, reached: ReachedFacts): readonly Move[] | undefined {
  const ordered: Move[] = []
  const seen = new Set<string>()
  const stack: { readonly move: Move; readonly ready: boolean }[] = [{ move: last, ready: false }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { move, ready } = next
    if (ready) {
      ordered.push(move)
      continue
    }
    stack.push({ move, ready: true })
    for (const premise of move.premises.toReversed()) {
      if (premise === last.gainKey) return undefined
      const [before] = reached.get(premise)?.by ?? []
      if (before === undefined || seen.has(premise)) continue
      seen.add(premise)
      stack.push({ move: before, ready: false })
    }
  }
  return ordered
}

function hopOf(move: Move, graph: Graph): Hop {
  const { ground, principal, gain, requirements } = move
  const [before] = ground.held
  const evidence = requirements
    .flatMap(({ supports }) => supports.slice(0, 1))
    .sort((a, b) => telling[a.kind] - telling[b.kind])
  const first = evidence.find(({ at }) => at !== undefined)
  const at = first?.at ?? graph.resource(roleOf(gain.of))?.at ?? locationOfAny(move)
  return {
    technique: ground.technique,
    from: roleOf(principal ?? (before === undefined ? gain.of : subjectOf(before))),
    to: roleOf(gain.of),
    message: sentenceOf(move, graph),
    evidence,
    conditions: [...new Set(requirements.flatMap((one) => one.conditions))],
    assumptions: [...new Set(requirements.flatMap((one) => one.assumptions ?? []))],
    ...(at && { at }),
  }
}

/** What says most about why a step goes comes first. */
const telling = { statement: 0, property: 1, route: 2, relation: 3 } as const

function locationOfAny({ ground }: Move) {
  return [...ground.variables.values()].map((resource) => resource.at).find((at) => at !== undefined)
}

function sentenceOf({ ground, principal }: Move, graph: Graph): string {
  return ground.technique.says.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const id = name === 'principal' ? principal && roleOf(principal) : ground.variables.get(name)?.id
    return id === undefined ? name : nameOf(id, graph)
  })
}

/** What readers call an id: the address of a resource, or who it is. */
export function nameOf(id: string, graph: Graph): string {
  if (id === PUBLIC) return 'anybody'
  if (id === ACCOUNT) return 'the account'
  if (id === ANY_ACCOUNT) return 'anybody with an AWS account'
  if (/^\d{12}$/.test(id)) return `account ${id}`
  return graph.resource(id)?.address ?? id
}

/** High where all is certain; one doubt makes it medium, more make it low. */
function confidenceOf(moves: readonly Move[]): Derivation['confidence'] {
  const requirements = moves.flatMap((move) => move.requirements)
  const doubts = new Set(requirements.flatMap(({ conditions }) => conditions)).size
  const open = requirements.filter(isOpen).length
  if (open > 0 || doubts > 1) return 'low'
  return doubts === 1 ? 'medium' : 'high'
}

const isOpen = ({ unsettled }: Requirement): boolean => unsettled === true
