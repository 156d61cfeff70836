import type { NormalizedSchema } from '@smithy/core/schema'
import { chance } from './faults.ts'
import { fill, type Leaves } from './fill.ts'
import { inventLeaves } from './invent-leaves.ts'
import { memberNames, modelOf } from './sdk-model.ts'
import type { ServiceRequest } from './wire/read-request.ts'

/** What an invented account holds. */
export type Account = {
  readonly id: string
  readonly regions: readonly string[]
  /** How many items a list has in all its pages; two where not given. */
  readonly size?: number
  /** The same for the list of an operation. */
  readonly sizes?: Readonly<Record<string, number>>
  /** Items on a page; 50 where not given. */
  readonly pageSize?: number
  /** Values of members by their name, in place of invented ones. */
  readonly values?: Readonly<Record<string, string | boolean>>
}

/** Members that hold the token of the next page. */
const TOKENS = [
  'NextToken',
  'nextToken',
  'NextMarker',
  'Marker',
  'ContinuationToken',
  'position',
  'LastEvaluatedTableName',
]

/** Invents what a service answers: every member filled, the same for the same request. */
export async function invent(request: ServiceRequest, account: Account): Promise<object> {
  const { operation, service } = request
  const { output } = operation
  if (!output.isStructSchema()) return {}
  const { enums } = await modelOf(service)
  const place = { id: account.id, region: request.region, regions: account.regions }
  const leaves = (about: string, index?: number) =>
    inventLeaves(place, account, enums, about, request.input, index)
  const token = tokenOf(request)
  const about = aboutOf(request)
  if (!isPaged(request)) return withoutToken(filled(output, leaves(about)), token)
  const page = pageOf(request, account, token)
  const members = [...output.structIterator()].flatMap(([name, member]): [string, unknown][] => {
    if (name === token) return page.next === undefined ? [] : [[name, page.next]]
    if (!member.isListSchema()) return [[name, fill(member, leaves(about), [name])]]
    return [
      [
        name,
        page.items.map((index) => fill(member.getValueSchema(), leaves(`${about}${index}`, index), [name])),
      ],
    ]
  })
  return Object.fromEntries(members)
}

function filled(output: NormalizedSchema, leaves: Leaves): object {
  const value = fill(output, leaves)
  return typeof value === 'object' && value !== null ? value : {}
}

/** What is told at once has no next page. */
function withoutToken(reply: object, token: string | undefined): object {
  return Object.fromEntries(Object.entries(reply).filter(([name]) => name !== token))
}

/** A reply may repeat the marker that was given beside the one that comes next. */
function tokenOf({ operation }: ServiceRequest): string | undefined {
  const members = memberNames(operation.output)
  return TOKENS.find((name) => members.includes(name))
}

/** Whether an operation lists things, and does not describe one. */
const isPaged = ({ operation }: ServiceRequest): boolean =>
  !/^(Describe|Get)\w*[^s]$/.test(operation.name) &&
  [...operation.output.structIterator()].some(([, member]) => member.isListSchema())

type Page = { readonly items: readonly number[]; readonly next?: string }

function pageOf({ operation, input }: ServiceRequest, account: Account, token = ''): Page {
  const { size = 2, sizes = {}, pageSize = 50 } = account
  const total =
    operation.name === 'DescribeRegions' ? account.regions.length : (sizes[operation.name] ?? size)
  const asked = input[token] ?? input[token.replace('Next', '')]
  const start = Number(typeof asked === 'string' ? asked.replace('page-', '') : 0)
  const end = token === '' ? total : Math.min(start + pageSize, total)
  const items = Array.from({ length: end - start }, (_, index) => start + index)
  return { items, ...(end < total && { next: `page-${end}` }) }
}

/**
 * What a request is about. A description is about what was listed: the names it is asked by end as the listed
 * ones do. Anything else is about its members, without where its page begins.
 */
function aboutOf(request: ServiceRequest): string {
  const { operation, region, input } = request
  const members = Object.entries(input).filter(([name]) => !TOKENS.includes(name) && name !== 'Version')
  const listed = members.flatMap(([, value]) => (typeof value === 'string' ? endOf(value) : []))
  const longest = listed.toSorted((left, right) => right.length - left.length)[0]
  if (longest !== undefined && !isPaged(request)) return longest
  const noun = operation.name.replace(/^(List|Describe|Get)/, '')
  if (members.length === 0) return `${region}-${noun}-`
  return `${region}-${noun}-${Math.floor(chance(JSON.stringify(members)) * 2 ** 32).toString(36)}-`
}

/** The end of an invented text or ARN: what follows the name of its member. */
function endOf(text: string): readonly string[] {
  const end = /(?:^|[:/])[A-Za-z]+-([^:]+)$/.exec(text)?.[1]
  return end === undefined ? [] : [end]
}
