import type { Node } from '../../sources/document/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'

/** The logical id that `!Ref A`, or `!GetAtt A.B`, names and nothing beside it. */
export function namesOnly(node: Node | undefined): string | undefined {
  const value = writtenValue(node)
  if (value === undefined || typeof value !== 'object' || isList(value)) return undefined
  if (typeof value['Ref'] === 'string') return value['Ref']
  const attribute = value['Fn::GetAtt']
  const id = attribute !== undefined && typeof attribute === 'object' && isList(attribute) ? attribute[0] : ''
  return typeof id === 'string' && id !== '' ? id : undefined
}
