import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './read-type.ts'
import type { TypeReading } from './reading.ts'

/** Where readings wait, so that a scan that was stopped goes on where it was. */
export type Journal = {
  readonly recall: (place: Place, type: string) => Promise<TypeReading | undefined>
  readonly keep: (place: Place, reading: TypeReading) => Promise<void>
}

/** A journal that keeps nothing. */
export const noJournal: Journal = {
  recall: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
}

/** Changes whenever readings of an older release mean something else. */
const VERSION = 2

/**
 * A journal of one file for each account, Region and type. Readings hold what the account holds, settings of
 * functions included, so that only the user may read the files.
 *
 * @throws {Error} when the folder cannot be made
 */
export async function diskJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = ({ account, region }: Place, type: string): string =>
    join(folder, `${account}.${region}.${type.replaceAll('::', '.')}.v${VERSION}.json`)
  return {
    recall: async (place, type) => parse(await readFile(fileOf(place, type), 'utf8').catch(() => ''), type),
    keep: async (place, reading) => {
      const file = fileOf(place, reading.type)
      // A file is whole or not there, whenever the process ends and whoever else writes it.
      const part = `${file}.${randomUUID()}.part`
      await writeFile(part, JSON.stringify(reading), { mode: 0o600 })
      await rename(part, file)
    },
  }
}

function parse(text: string, type: string): TypeReading | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return isReading(found) && found.type === type ? found : undefined
  } catch {
    return undefined
  }
}

/** Boundary: files of the journal are this program's own, told apart by version; a broken one is read again. */
function isReading(found: unknown): found is TypeReading {
  return (
    typeof found === 'object' &&
    found !== null &&
    'type' in found &&
    'resources' in found &&
    Array.isArray(found.resources) &&
    'items' in found &&
    Array.isArray(found.items) &&
    'gaps' in found &&
    Array.isArray(found.gaps) &&
    'knowledge' in found
  )
}
