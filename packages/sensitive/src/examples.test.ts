import { describe, expect, it } from 'vitest'
import { examples, textOf } from '../test/fake-examples.ts'
import { findCandidates, findSensitive } from './find.ts'
import { recognizers } from './recognizers/index.ts'

describe('recognizers', () => {
  it('each have examples and near misses', () => {
    expect(Object.keys(examples).sort()).toEqual(recognizers.map(({ id }) => id).sort())
  })

  const rows = Object.entries(examples)

  it.each(rows)('%s: finds exactly what its examples hold', (id, { found }) => {
    expect(found.length).toBeGreaterThan(0)
    for (const example of found) {
      const [before, secret] = example
      const places = findSensitive(textOf(example)).map(({ recognizer, start, end }) => ({
        recognizer,
        start,
        end,
      }))
      expect(places).toContainEqual({
        recognizer: id,
        start: before.length,
        end: before.length + secret.length,
      })
    }
  })

  it.each(rows)('%s: leaves its near misses alone', (id, { ignored }) => {
    expect(ignored.length).toBeGreaterThan(0)
    for (const text of ignored) {
      expect(
        findCandidates(text).filter(({ recognizer }) => recognizer === id),
        text,
      ).toEqual([])
    }
  })
})
