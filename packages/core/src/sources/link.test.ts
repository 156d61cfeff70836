import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { plainOf } from '../../test/support/plain-value.ts'
import type { Value } from '../workload/index.ts'
import { readCloudFormation } from './cloudformation/index.ts'
import { linkUnits } from './link.ts'

function exporting(value: string, name = 'shared'): string {
  return `
Parameters: { P: { Type: String }, D: { Type: String, Default: d } }
Conditions: { C: !Equals [!Ref P, x] }
Resources: { Vpc: { Type: AWS::EC2::VPC } }
Outputs: { O: { Value: ${value}, Export: { Name: ${name} } } }
`
}

function importing(expression: string): string {
  return `Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: ${expression} } } }`
}

/** The importer's property once its unit is linked with others. */
function linked(expression: string, ...exporters: readonly string[]): Value | undefined {
  const texts = Object.fromEntries(exporters.map((text, index) => [`e${index}.yaml`, text]))
  const files = inMemoryFiles({ 'i.yaml': importing(expression), ...texts })
  const units = files.paths().flatMap((path) => readCloudFormation(files, path).units)
  const importer = linkUnits(units).find(({ id }) => id === 'i.yaml')
  return importer?.resources[0]?.properties.entries.get('P')
}

describe('an import', () => {
  test.each([
    ['of a reference', '!ImportValue shared', '!Ref Vpc', '<e0.yaml#Vpc.Ref>'],
    ['of a known value', '!ImportValue shared', 'text', 'text'],
    ['of a text', '!ImportValue shared', '!Sub "${P}-${AWS::Region}"', '<e0.yaml#P>-<AWS::Region>'],
    ['of a choice', '!ImportValue shared', '!If [C, a, b]', { if: 'e0.yaml#P=x', then: 'a', else: 'b' }],
    ['of another import', '!ImportValue shared', '!ImportValue far', '<import:far>'],
    ['inside a text', '!Sub ["a/${V}", { V: !ImportValue shared }]', '!Ref Vpc', 'a/<e0.yaml#Vpc.Ref>'],
    ['inside a list', '[!ImportValue shared]', 'text', ['text']],
    [
      'inside a choice of a text',
      '!Sub ["a/${V}", { V: !ImportValue shared }]',
      '!If [C, a, b]',
      'a/<import:shared>',
    ],
    ['of nothing', '!ImportValue other', 'text', '<import:other>'],
  ])('%s', (_, expression, value, is) => {
    expect(plainOf(linked(expression, exporting(value)))).toEqual(is)
  })

  test('names the unit of its target and keeps its own place', () => {
    const value = linked('!ImportValue shared', exporting('!Ref Vpc'))
    expect(value).toMatchObject({
      reason: 'reference',
      symbol: { target: { unit: 'e0.yaml', address: 'Vpc', attribute: 'Ref' } },
      at: { file: 'i.yaml' },
    })
  })

  test('rests on what the export rests on', () => {
    const value = linked('!ImportValue shared', exporting('!Ref D'))
    expect(value?.assumes).toEqual([{ symbol: 'e0.yaml#D', value: 'd' }])
  })

  test('whose name depends on where it is deployed joins too', () => {
    const name = '!Sub "${AWS::Region}-vpc"'
    const value = linked('!ImportValue { "Fn::Sub": "${AWS::Region}-vpc" }', exporting('text', name))
    expect(plainOf(value)).toBe('text')
  })

  test('whose name depends on a stack does not', () => {
    const value = linked(
      '!ImportValue { "Fn::Sub": "${AWS::StackName}" }',
      exporting('x', '!Ref AWS::StackName'),
    )
    expect(plainOf(value)).toBe('<import:${AWS::StackName}>')
  })

  test('that several units answer stays open and names them', () => {
    const value = linked('!ImportValue shared', exporting('a'), exporting('b'))
    expect(value).toMatchObject({
      kind: 'unresolved',
      reason: 'import',
      settle: 'say under `units` in parapet.yaml which of `e0.yaml`, `e1.yaml` exports `shared` to this unit',
    })
  })
})
