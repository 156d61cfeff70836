import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hunksOf } from './hunks.ts'
import { type Pieces, spliced, splicesOf, untouched } from './pieces.ts'
import { applySplice, type Splice } from './splice.ts'

/** The text after some splices, each of the text that the ones before it left. */
function changed(
  text: string,
  splices: readonly Splice[],
): { readonly after: string; readonly pieces: Pieces } {
  let after = text
  let pieces = untouched(text.length)
  for (const splice of splices) {
    after = applySplice(after, splice)
    pieces = spliced(pieces, splice)
  }
  return { after, pieces }
}

const lines = (text: string): readonly string[] =>
  text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n')

/** What `patch` makes of a text. */
function patched(text: string, hunks: ReturnType<typeof hunksOf>): readonly string[] {
  const result: string[] = []
  const old = lines(text)
  let at = 0
  for (const hunk of hunks) {
    while (at < hunk.before - 1) result.push(old[at++] ?? '?')
    expect(hunk.after).toBe(result.length + 1)
    for (const line of hunk.lines) {
      if (line.kind !== 'added') expect([line.before, line.text]).toEqual([at + 1, old[at++]])
      if (line.kind !== 'removed') result.push(line.text)
    }
  }
  return [...result, ...old.slice(at)]
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'cc', '', 'd d'), { minLength: 1, maxLength: 30 })
  .map((all) => `${all.join('\n')}\n`)
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(4),
  by: fc.constantFrom('', 'x', 'x\n', '\ny', 'p\nq\n'),
})

test('hunks say what the splices do', () => {
  fc.assert(
    fc.property(text, fc.array(cut, { maxLength: 4 }), (of, cuts) => {
      let now = of
      const splices = cuts.map(({ at, length, by }) => {
        const start = Math.floor(at * (now.length - 1))
        const splice = { start, end: Math.min(start + length, now.length - 1), text: by }
        now = applySplice(now, splice)
        return splice
      })
      const { after, pieces } = changed(of, splices)
      expect(patched(of, hunksOf(of, splicesOf(pieces, of.length)))).toEqual(lines(after))
    }),
  )
})

test('lines around a change, and no others', () => {
  const of = '1\n2\n3\n4\n5\n6\n7\n8\n9\n'
  const { pieces } = changed(of, [{ start: 8, end: 9, text: 'x' }])
  const [hunk, ...others] = hunksOf(of, splicesOf(pieces, of.length))
  expect(others).toEqual([])
  expect(hunk?.lines.map(({ kind, text: line }) => `${kind} ${line}`)).toEqual([
    'same 2',
    'same 3',
    'same 4',
    'removed 5',
    'added x',
    'same 6',
    'same 7',
    'same 8',
  ])
})
