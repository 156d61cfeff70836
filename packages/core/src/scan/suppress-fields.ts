import type { Diagnostic, SourceLocation } from '../workload/index.ts'
import type { Suppression } from './suppress-rule.ts'

const KEYS = ['control', 'resource', 'path', 'file', 'reason', 'expires'] as const
type Key = (typeof KEYS)[number]

/** One field of a suppression as it is written; `text` is absent where it is no text. */
export type Field = { readonly key: string; readonly text?: string; readonly at: SourceLocation }

/** What came out of reading suppressions. */
export type SuppressionsRead = {
  readonly suppressions: readonly Suppression[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts a suppression together from its fields; without a control it is none. */
export function suppressionOf(
  fields: readonly Field[],
  at: SourceLocation,
  allowed: readonly Key[] = KEYS,
): SuppressionsRead {
  const known = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { key, text, at: where } of fields) {
    if (!isAllowed(key, allowed)) diagnostics.push(unknownKey(key, allowed, where))
    else if (text === undefined) diagnostics.push(wrongType(`\`${key}\` must be text`, where))
    else known.set(key, text)
  }
  const control = known.get('control')
  if (control === undefined) {
    const message = 'a suppression needs a `control`, and this one has none'
    return { suppressions: [], diagnostics: [...diagnostics, wrongType(message, at)] }
  }
  return { suppressions: [{ ...Object.fromEntries(known), control, at }], diagnostics }
}

function isAllowed(key: string, allowed: readonly string[]): boolean {
  return allowed.includes(key)
}

/** Says that a key means nothing, and which do. */
export function unknownKey(key: string, allowed: readonly string[], location: SourceLocation): Diagnostic {
  const names = allowed.map((name) => `\`${name}\``).join(', ')
  return {
    code: 'config-unknown-key',
    severity: 'warning',
    message: `\`${key}\` is no setting here and was ignored; there are ${names}`,
    file: location.file,
    location,
  }
}

/** Says that something is not of the type it must have. */
export function wrongType(message: string, location: SourceLocation): Diagnostic {
  return { code: 'config-wrong-type', severity: 'error', message, file: location.file, location }
}
