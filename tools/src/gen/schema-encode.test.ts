import { describe, expect, it } from 'vitest'
import { encodeType, type Field, type Shape } from './schema-encode.ts'

const field = (name: string, shape: Shape, rest: Partial<Field> = {}): Field => ({
  name,
  shape,
  required: false,
  replacement: 'no',
  ...rest,
})

describe('encodeType', () => {
  it('writes one line with numbered definitions', () => {
    const definitions: Record<string, readonly Field[]> = {
      node: [field('Next', { kind: 'object', key: 'node' }), field('On', { kind: 'boolean' })],
    }
    const text = encodeType({
      type: 'AWS::A::B',
      arn: 'arn:${Partition}:a:::${Name}',
      identifier: ['Name'],
      attributes: ['Arn', 'Id'],
      fields: [
        field('First', { kind: 'list', element: { kind: 'object', key: 'node' } }, { replacement: 'maybe' }),
        field('Name', { kind: 'string' }, { required: true, replacement: 'yes' }),
        field('Tags', { kind: 'list', element: { kind: 'tag' } }),
        field('Variables', { kind: 'map', element: { kind: 'string' } }),
      ],
      definition: (key) => definitions[key] ?? [],
    })
    expect(text).toBe(
      'arn:${Partition}:a:::${Name};Name;Arn,Id;First~:[@0,Name!^,Tags:[t,Variables:{;Next:@0,On:b',
    )
  })

  it('refuses a name that would break the format', () => {
    const model = { type: 'A', arn: '', identifier: [], attributes: [], definition: () => [] }
    expect(() => encodeType({ ...model, fields: [field('a,b', { kind: 'string' })] })).toThrow('a,b')
  })
})
