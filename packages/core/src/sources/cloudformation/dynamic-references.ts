import type { UnresolvedPart } from '../../workload/index.ts'
import { normalizeParts, type Part } from '../values/text.ts'

const opening = '{{resolve:'
const closing = '}}'

function reference(written: string): UnresolvedPart {
  const service = written.slice(opening.length).split(':', 1)[0] ?? ''
  const secret = service === 'secretsmanager' || service === 'ssm-secure'
  return {
    kind: 'unresolved',
    symbol: { id: written },
    reason: 'dynamic',
    settle: secret
      ? `the secret behind \`${written}\` is read at deployment only`
      : `the value behind \`${written}\` is read at deployment only`,
  }
}

/**
 * Replaces each `{{resolve:service:...}}` in a text by a hole, also where the name inside has holes itself.
 * Only the reference is kept, never what it refers to.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences(parts: readonly Part[]): readonly Part[] {
  if (!parts.some((part) => typeof part === 'string' && part.includes('{{'))) return parts
  const result: Part[] = []
  let pending: Part[] | undefined
  for (const part of normalizeParts(parts)) {
    let rest = typeof part === 'string' ? part : undefined
    if (typeof part !== 'string') (pending ?? result).push(part)
    while (rest !== undefined && rest !== '') {
      const mark: string = pending === undefined ? opening : closing
      const found = rest.indexOf(mark)
      if (found === -1) {
        ;(pending ?? result).push(rest)
        break
      }
      if (pending === undefined) {
        result.push(rest.slice(0, found))
        pending = [opening]
        rest = rest.slice(found + opening.length)
      } else {
        result.push(reference(written([...pending, rest.slice(0, found + closing.length)])))
        pending = undefined
        rest = rest.slice(found + closing.length)
      }
    }
  }
  // An opening that is never closed is text like any other.
  return [...result, ...(pending ?? [])]
}

function written(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`)).join('')
}
