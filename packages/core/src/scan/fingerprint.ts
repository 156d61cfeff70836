import { hash } from 'node:crypto'
import type { WorldVerdict } from './finding.ts'

/**
 * Names a finding by what it is about: control, resource, place (list items by what identifies them) and,
 * where it holds only in some deployments, when. No line, no message, no absolute path.
 *
 * @returns the first 32 hexadecimal digits of a SHA-256
 */
export function fingerprintOf(control: string, resource: string, key: string, when: string): string {
  const text = [control, resource, key, when].map((part) => `${part.length}:${part}`).join('|')
  return hash('sha256', text, 'hex').slice(0, 32)
}

/** What a fingerprint says of worlds: the first in which the control fails; empty where they agree. */
export function failingWhen(worlds: readonly WorldVerdict[] | undefined): string {
  return worlds?.find(({ verdict }) => verdict === 'fail')?.when ?? ''
}
