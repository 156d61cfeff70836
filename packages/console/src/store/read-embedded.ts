import type { ConsoleData } from '@parapet/core'

const LISTS = ['inputs', 'units', 'controls', 'findings', 'resources', 'sources', 'diagnostics', 'errors']

/** The data that a report file carries; `undefined` when it carries none or one of another major version. */
export function readEmbedded(text: string): ConsoleData | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isConsoleData(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** The writer is ours; this tells its data from an empty slot and from that of another major version. */
function isConsoleData(value: unknown): value is ConsoleData {
  if (typeof value !== 'object' || value === null) return false
  const record: Readonly<Record<string, unknown>> = { ...value }
  return (
    typeof record['version'] === 'string' &&
    record['version'].startsWith('1.') &&
    LISTS.every((name) => Array.isArray(record[name]))
  )
}
