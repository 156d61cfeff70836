import { describe, expect, test } from 'vitest'
import { internetControl, rootControl } from '../../test/support/report-of.ts'
import type { Control } from './control.ts'
import { type ControlFilter, findControl, isAtLeast, selectControls } from './select.ts'

const pedantic: Control = { ...rootControl, id: 'test/pedantic', persona: 'pedantic', severity: 'low' }
const idsOf = (filter: ControlFilter) =>
  selectControls([internetControl, rootControl, pedantic], filter).map(({ id }) => id)

describe('a filter', () => {
  test.each<[string, ControlFilter, readonly string[]]>([
    ['without parts wants all', {}, ['test/internet', 'test/root', 'test/pedantic']],
    ['by id', { ids: ['test/root'] }, ['test/root']],
    ['by a former id', { ids: ['test/old-internet'] }, ['test/internet']],
    ['by severity wants that or worse', { severity: 'medium' }, ['test/internet', 'test/root']],
    [
      'by stage wants one of them',
      { stages: ['train', 'deploy'] },
      ['test/internet', 'test/root', 'test/pedantic'],
    ],
    ['by another stage', { stages: ['deploy'] }, []],
    ['by domain', { domains: ['network'] }, ['test/internet']],
    ['by several parts wants all of them', { domains: ['network'], severity: 'critical' }, []],
    [
      'for regular readers leaves out what is pedantic',
      { persona: 'regular' },
      ['test/internet', 'test/root'],
    ],
    ['for others does not', { persona: 'pedantic' }, ['test/internet', 'test/root', 'test/pedantic']],
    ['by id wants it whoever reads', { persona: 'regular', ids: ['test/pedantic'] }, ['test/pedantic']],
  ])('%s', (_name, filter, expected) => {
    expect(idsOf(filter)).toEqual(expected)
  })
})

test('severities are ordered', () => {
  expect(isAtLeast('critical', 'high')).toBe(true)
  expect(isAtLeast('high', 'high')).toBe(true)
  expect(isAtLeast('medium', 'high')).toBe(false)
})

test('a control is found by its id and by a former one', () => {
  expect(findControl([internetControl], 'test/internet')).toBe(internetControl)
  expect(findControl([internetControl], 'test/old-internet')).toBe(internetControl)
  expect(findControl([internetControl], 'test/new')).toBeUndefined()
})
