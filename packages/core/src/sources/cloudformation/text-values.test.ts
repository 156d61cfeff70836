import { describe, expect, test } from 'vitest'
import type { UnresolvedPart, Value } from '../../workload/index.ts'
import { unknownCall } from './text-values.ts'

const at = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
const scalar: Value = { kind: 'scalar', value: 'a' }
const list: Value = { kind: 'list', items: [scalar] }
const parameter: UnresolvedPart = {
  kind: 'unresolved',
  symbol: { id: 'P' },
  reason: 'parameter',
  settle: 'say P',
}
const role = (attribute: string, unit?: string): UnresolvedPart => ({
  kind: 'unresolved',
  symbol: {
    id: `Role.${attribute}`,
    target: { address: 'Role', attribute, ...(unit !== undefined && { unit }) },
  },
  reason: 'reference',
})
const other: UnresolvedPart = {
  kind: 'unresolved',
  symbol: { id: 'Key.Arn', target: { address: 'Key', attribute: 'Arn' } },
  reason: 'reference',
}
const text = (...parts: readonly (string | UnresolvedPart)[]): Value => ({ kind: 'text', parts })

describe('a function of what is not known', () => {
  test.each<[string, readonly Value[], Partial<UnresolvedPart>]>([
    ['an input', [scalar, parameter], { reason: 'parameter', settle: 'say P' }],
    ['a hole', [scalar, text('a', parameter)], { reason: 'parameter', settle: 'say P' }],
    ['an input before a hole', [text('a', role('Arn')), parameter], { reason: 'parameter', settle: 'say P' }],
    ['nothing that is not known', [scalar, list], { reason: 'unsupported' }],
    ['a list before a hole', [list, text('a', parameter)], { reason: 'parameter' }],
  ])('is open because of %s', (_, inputs, expected) => {
    expect(unknownCall('F', inputs, at)).toMatchObject(expected)
  })

  const called: unknown = expect.stringMatching(/^F\(/)
  const one = { address: 'Role', attribute: called }
  test.each<[string, readonly Value[], unknown]>([
    ['one attribute', [role('Arn')], one],
    ['an attribute beside texts', [scalar, text('a', role('Arn'), 'b')], one],
    ['two attributes of one resource', [text(role('Arn'), role('Id'))], one],
    ['attributes of two resources', [role('Arn'), other], undefined],
    ['three attributes of two resources', [role('Arn'), role('Id'), other], undefined],
    ['resources of the same name in two units', [role('Arn'), role('Arn', 'u')], undefined],
    ['a resource of another unit', [role('Arn', 'u'), role('Id', 'u')], { ...one, unit: 'u' }],
    ['an attribute and a parameter', [role('Arn'), parameter], undefined],
    ['a parameter and an attribute', [parameter, role('Arn')], undefined],
    ['a parameter', [parameter], undefined],
    ['texts', [scalar], undefined],
  ])('leads to the resource of %s', (_, inputs, target) => {
    const value = unknownCall('F', inputs, at)
    expect(value.kind === 'unresolved' ? value.symbol.target : 'known').toEqual(target)
  })
})
