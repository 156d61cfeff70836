import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath } from './value-at-path.ts'

/** The same address over TLS, where it is written out. */
export const https: Recipe = ({ finding }) => {
  const value = valueAtPath(finding.resource.properties, finding.place.path)
  const address = value.kind === 'scalar' ? String(value.value) : ''
  if (!/^http:\/\/[^*]+$/.test(address) || address.startsWith('http://localhost')) return undefined
  return {
    edits: [set('@place', address.replace('http://', 'https://'))],
    check: 'check that the site answers at `https://`',
  }
}
