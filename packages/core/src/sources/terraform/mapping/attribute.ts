import { attributesOf, identifierOf } from '../../../schema/index.ts'
import { plain } from './place.ts'
import type { TypeMapping } from './type-mapping.ts'

/**
 * CloudFormation's name for an attribute that one resource takes from another: `Ref` for `id` and for what
 * identifies the resource, `Arn` for `arn`, the attribute of `Fn::GetAtt` for others.
 */
export function attributeNamed(attribute: string, mapping: TypeMapping): string {
  const [name = attribute] = attribute.split(/[.[]/)
  const row = mapping.attributes?.[name]
  if (row !== undefined) return row
  const word = plain(name)
  const tail = mapping.to.slice(mapping.to.lastIndexOf(':') + 1)
  if (word === 'arn') return arnOf(mapping.to, tail)
  const identifiers = identifierOf(mapping.to)
  if (word === 'id' || word === 'name') return 'Ref'
  if (identifiers.length === 1 && identifiers.some((identifier) => plain(identifier) === word)) return 'Ref'
  if (mapping.renames?.[name] !== undefined && identifiers.includes(mapping.renames[name])) return 'Ref'
  return attributesOf(mapping.to).find((known) => plain(known) === word) ?? pascal(name)
}

function arnOf(type: string, tail: string): string {
  const known = attributesOf(type)
  if (known.includes('Arn')) return 'Arn'
  return known.find((name) => name === `${tail}Arn`) ?? known.find((name) => name.endsWith('Arn')) ?? 'Arn'
}

function pascal(name: string): string {
  return name
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
