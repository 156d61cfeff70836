import { kmsKey } from './kms-key.ts'
import { guardrail, logBucket } from './one-of.ts'
import type { Supply } from './supply.ts'
import { versions } from './version.ts'

export type { Supplied } from './supply.ts'

const supplies: ReadonlyMap<string, Supply> = new Map(
  [kmsKey, guardrail, logBucket, ...versions].map((supply) => [supply.type, supply]),
)

/** How a resource of a type is found or made, where no person has to decide on it. */
export const supplyOf = (type: string): Supply | undefined => supplies.get(type)
