import type { Answer, FakeOptions } from '@parapet/fake-aws'
import { inventory } from '../../src/inventory/index.ts'
import type { JsonObject } from '../../src/shape/json.ts'
import { unknownMembers } from './unknown-members.ts'

/** What is answered to the requests that hold certain members, to all where none are given. */
type Row = {
  readonly request?: Readonly<Record<string, string>>
  readonly reply?: JsonObject
  readonly error?: { readonly status: number; readonly code: string }
}

/** What an account answers: by service and operation one reply, or several by their requests. */
export type LiveFile = {
  readonly account: string
  readonly region: string
  readonly services: Readonly<Record<string, Readonly<Record<string, JsonObject | readonly Row[]>>>>
}

/** The answers of an account, and, once it was read, what is wrong with them. */
export type Answers = {
  readonly answer: NonNullable<FakeOptions['answer']>
  readonly problems: () => readonly string[]
}

/** Calls about one thing: whoever lists a thing has to answer these. */
const descriptions = new Set(
  inventory.flatMap(({ service, describe }) => (describe ? [`${service} ${describe.operation}`] : [])),
)

/** What a service says instead of an empty answer. */
const absences: ReadonlyMap<string, Answer> = new Map(
  inventory.flatMap(({ service, list, satellites = [] }) =>
    [list, ...satellites].flatMap(({ operation, absentOn = [] }): [string, Answer][] => {
      const [code, message] = absentOn[0]?.split(': ') ?? []
      if (code === undefined) return []
      return [[`${service} ${operation}`, { error: { status: 404, code, ...(message && { message }) } }]]
    }),
  ),
)

/** The Region that answers for what is global. */
const HOME = 'us-east-1'

/**
 * Answers requests from a file, strictly: what it leaves out is an account without any, what it says in vain or
 * in words that the service has not is a problem.
 */
export function answersOf({ account, region, services }: LiveFile): Answers {
  const rows = new Map<string, readonly Row[]>()
  for (const [service, operations] of Object.entries(services)) {
    for (const [operation, given] of Object.entries(operations)) {
      rows.set(`${service} ${operation}`, rowsOf(given))
    }
  }
  const unused = new Set([...rows].flatMap(([name, list]) => list.map((row) => labelOf(name, row))))
  const problems = new Set<string>()
  return {
    answer: ({ service, operation, input, region: asked }) => {
      if (operation.name === 'GetCallerIdentity') return { reply: identityOf(account) }
      if (asked !== region && asked !== HOME) throw new Error(`nobody asks ${asked}`)
      const name = `${service} ${operation.name}`
      const row = rows.get(name)?.find(({ request = {} }) => fits(request, input))
      if (row === undefined) {
        if (descriptions.has(name)) problems.add(`not answered: ${name} ${JSON.stringify(input)}`)
        return absences.get(name) ?? { reply: {} }
      }
      unused.delete(labelOf(name, row))
      const { reply = {}, error } = row
      for (const member of unknownMembers(operation.output, reply)) {
        problems.add(`no such member: ${name} ${member}`)
      }
      return error === undefined ? { reply } : { error }
    },
    problems: () => [...problems, ...[...unused].map((label) => `never asked for: ${label}`)].sort(),
  }
}

const labelOf = (name: string, { request = {} }: Row): string => `${name} ${JSON.stringify(request)}`

const identityOf = (account: string): JsonObject => ({
  Account: account,
  Arn: `arn:aws:iam::${account}:role/scan`,
  UserId: 'AROAEXAMPLE',
})

// A parse boundary: a list holds rows, anything else is the one reply.
const rowsOf = (given: JsonObject | readonly Row[]): readonly Row[] =>
  Array.isArray(given) ? (given as readonly Row[]) : [{ reply: given as JsonObject }]

function fits(request: Readonly<Record<string, string>>, input: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(request).every(([member, value]) => textOf(input[member]) === value)
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
