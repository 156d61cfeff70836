import { describe, expect, test } from 'vitest'
import { checkExamples } from '../scan/check-examples.ts'
import { controls } from './index.ts'

describe.each(controls)('$id', (control) => {
  const check = checkExamples(control)

  test('its examples are marked as they are judged', () => {
    expect(check.problems).toEqual([])
    expect(check.found).toEqual(check.marked)
  })

  test('its examples show a pass, a fail and an unknown', () => {
    const verdicts = new Set(check.marked.map((mark) => mark.split(' ')[1]))
    expect([...verdicts].sort()).toEqual(['fail', 'pass', 'unknown'])
  })
})
