import type { Entry } from '../src/inventory/entry.ts'
import { readType } from '../src/read/read-type.ts'
import type { TypeReading } from '../src/read/reading.ts'
import type { JsonObject } from '../src/shape/json.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }

/** What is read of a type, and with which requests, where each operation has one reply. */
export async function readReplies(
  entries: readonly Entry[],
  type: string,
  replies: Readonly<Record<string, JsonObject>>,
  parent?: JsonObject,
): Promise<TypeReading & { readonly asked: readonly JsonObject[] }> {
  const entry = entries.find((one) => one.type === type)
  if (entry === undefined) throw new Error('no entry')
  const asked: JsonObject[] = []
  const parents = parent && ({ items: [{ ...place, ...parent }], knowledge: 'complete' } as const)
  const reading = await readType(entry, place, parents, ({ operation, input }) => {
    asked.push(input)
    return Promise.resolve(replies[operation] ?? {})
  })
  return { asked, ...reading }
}
