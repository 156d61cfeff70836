import type { Unit } from '@parapet/core'
import type { Call } from '../call/call.ts'
import type { Entry } from '../inventory/entry.ts'
import { inventory } from '../inventory/index.ts'
import { serviceOf } from '../inventory/services.ts'
import type { Journal } from './journal.ts'
import { readPlace } from './read-place.ts'
import type { Place } from './read-type.ts'
import type { Gap } from './reading.ts'
import { GLOBAL, toUnit } from './to-unit.ts'

/** What an account is read with. */
export type AccountReading = {
  readonly call: Call
  readonly partition: string
  readonly account: string
  readonly regions: readonly string[]
  readonly journal: Journal
  /** The types that are read; all of the inventory where not given. */
  readonly entries?: readonly Entry[]
  readonly onProgress?: (done: number, total: number, what: string) => void
  readonly signal?: AbortSignal
}

/** The units of an account, and the calls that gave no answer. */
export type AccountRead = { readonly units: readonly Unit[]; readonly gaps: readonly Gap[] }

/** Reads an account: once what is global, then each Region. @throws only when `signal` says so */
export async function readAccount(reading: AccountReading): Promise<AccountRead> {
  const { call, partition, account, regions, journal, entries = inventory, onProgress, signal } = reading
  const global = entries.filter(isGlobal)
  const regional = entries.filter((entry) => !isGlobal(entry))
  const total = global.length + regional.length * regions.length
  let done = 0
  const onDone = ({ region }: Place, type: string): void => {
    done += 1
    onProgress?.(done, total, `${account} ${region} ${type}`)
  }
  const home = homeOf(partition)
  const read = async (region: string, some: readonly Entry[], through: Call) => {
    const place = { partition, account, region }
    const readings = await readPlace(place, some, {
      call: through,
      journal,
      onDone,
      ...(signal && { signal }),
    })
    return { unit: toUnit(place, readings), gaps: readings.flatMap(({ gaps }) => gaps) }
  }
  const all = await Promise.all([
    read(GLOBAL, global, (request) =>
      call(request.region === GLOBAL ? { ...request, region: home } : request),
    ),
    ...regions.map((region) => read(region, regional, call)),
  ])
  return { units: all.map(({ unit }) => unit), gaps: all.flatMap(({ gaps }) => gaps) }
}

const isGlobal = ({ service }: Entry): boolean => serviceOf(service).global === true

/** The Region that answers for what is global, in a partition. */
export function homeOf(partition: string): string {
  if (partition === 'aws-cn') return 'cn-north-1'
  return partition === 'aws-us-gov' ? 'us-gov-west-1' : 'us-east-1'
}
