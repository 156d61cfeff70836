import type { Call } from '../call/call.ts'
import { Gate } from '../call/gate.ts'
import { type Entry, typesAbove } from '../inventory/entry.ts'
import type { Journal } from './journal.ts'
import { type Parents, type Place, readType } from './read-type.ts'
import type { TypeReading } from './reading.ts'

/** What reading needs from outside. */
export type Reading = {
  readonly call: Call
  readonly journal: Journal
  readonly onDone: (place: Place, type: string) => void
  /** Ends the reading: what is not begun is left. */
  readonly signal?: AbortSignal
}

/** Types are finished one after the other, not all at the end, so that a scan that is stopped has kept some. */
const TYPES_AT_ONCE = 8

/** Reads types in one place, each after the one it is listed under. */
export async function readPlace(
  place: Place,
  entries: readonly Entry[],
  reading: Reading,
): Promise<readonly TypeReading[]> {
  const parents = new Set(entries.flatMap(typesAbove))
  const done = new Map<string, Promise<TypeReading>>()
  const gate = new Gate(TYPES_AT_ONCE)
  const read = async (entry: Entry): Promise<TypeReading> => {
    const types = typesAbove(entry)
    const above =
      types.length === 0
        ? undefined
        : together(await Promise.all(types.flatMap((type) => done.get(type) ?? [])))
    return gate.through(() => readOrRecall(entry, place, above, parents.has(entry.type), reading))
  }
  for (const entry of inOrder(entries)) done.set(entry.type, read(entry))
  return Promise.all(done.values())
}

/** The items of all types above as one list, which is known as well as the least known of them. */
function together(readings: readonly TypeReading[]): Parents {
  const known = new Set(readings.map(({ knowledge }) => knowledge))
  return {
    items: readings.flatMap(({ items }) => items),
    knowledge: known.has('none') ? 'none' : known.has('partial') ? 'partial' : 'complete',
  }
}

async function readOrRecall(
  entry: Entry,
  place: Place,
  above: Parents | undefined,
  hasChildren: boolean,
  { call, journal, onDone, signal }: Reading,
): Promise<TypeReading> {
  const known = await journal.recall(place, entry.type)
  signal?.throwIfAborted()
  const found = known ?? (await readType(entry, place, above, call))
  // Items are kept for the types below only.
  const reading = hasChildren ? found : { ...found, items: [] }
  if (known === undefined) {
    // What was read while the scan was being stopped may be half of it.
    signal?.throwIfAborted()
    await journal.keep(place, reading)
  }
  onDone(place, entry.type)
  return reading
}

/** Parents before what is listed under them. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const byType = new Map(entries.map((entry) => [entry.type, entry]))
  const ordered = new Set<Entry>()
  const visit = (entry: Entry): void => {
    for (const type of typesAbove(entry)) {
      const above = byType.get(type)
      if (above !== undefined && !ordered.has(above)) visit(above)
    }
    ordered.add(entry)
  }
  for (const entry of entries) visit(entry)
  return [...ordered]
}
