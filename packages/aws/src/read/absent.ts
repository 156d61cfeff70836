import type { CallError } from '../call/failure.ts'
import type { CallSpec } from '../inventory/entry.ts'

/** Whether an error says that there is no such thing, and not that the call failed. */
export function meansAbsent({ absentOn = [] }: CallSpec, { code, cause }: CallError): boolean {
  const message = cause instanceof Error ? cause.message : ''
  return absentOn.some((one) => {
    const [name, words] = one.split(': ')
    return name === code && (words === undefined || message.includes(words))
  })
}
