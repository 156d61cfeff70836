import { characterClasses, entropy, mixesLettersAndDigits } from './entropy.ts'
import { classifyLiteral } from './literal.ts'
import type { Confidence } from './match.ts'
import { looksLikePasswordName, looksLikeSecretName } from './secret-name.ts'

const shortestPassword = 6
const shortestKey = 10
const longKey = 16

// `my-app-token-2024`: words and short numbers between separators name something.
function readsAsWords(value: string): boolean {
  return value
    .slice(0, 256)
    .split(/[-_./: ]/)
    .every((part) => /^(?:[A-Za-z]?[a-z]{0,64}|[A-Z]{1,64}|\d{1,4})$/.test(part))
}

function judgePassword(value: string): Confidence | undefined {
  if (value.length < shortestPassword) return undefined
  if (readsAsWords(value)) return 'low'
  return value.length >= 8 && characterClasses(value) >= 2 && entropy(value) >= 2.5 ? 'medium' : 'low'
}

function judgeKey(value: string): Confidence | undefined {
  if (value.length < shortestKey || readsAsWords(value) || !mixesLettersAndDigits(value)) return undefined
  if (entropy(value) < 2.5) return undefined
  return value.length >= longKey && entropy(value) >= 3 ? 'medium' : 'low'
}

/**
 * How sure it is that `value`, found under `name`, is a secret written out; undefined when it is not.
 * Passwords are chosen by people, so a plain word counts, at low confidence; keys and tokens need entropy.
 */
export function judgeSecretValue(name: string, value: string): Confidence | undefined {
  if (!looksLikeSecretName(name)) return undefined
  switch (classifyLiteral(value)) {
    case 'reference':
    case 'placeholder':
      return undefined
    case 'weak':
      return 'low'
    case 'literal':
      return looksLikePasswordName(name) ? judgePassword(value) : judgeKey(value)
  }
}
