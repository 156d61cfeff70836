import { mask } from '@parapet/sensitive'
import {
  applySplice,
  type Fix,
  type FixedFile,
  type FixReport,
  spliced,
  untouched,
} from '../../fixes/index.ts'
import type { Masked } from '../masked.ts'
import { diffOf, unifiedDiff } from './diff.ts'

/**
 * The change of each fix by itself as a unified diff, by the fingerprint of every finding that it mends. Each is
 * the change of the text that the fixes before it left. Without secrets.
 *
 * @param masked the inputs as they are, which tell what controls found to be secret
 */
export function diffOfEach({ fixes, files }: FixReport, masked: Masked): ReadonlyMap<string, string> {
  const texts = new Map(files.map(({ file, before }) => [file, before]))
  const hidden = hiddenLines(files, masked)
  return new Map(
    fixes.flatMap((fix) => {
      const diff = changesOf(fix, texts)
        .map((one) => diffOf(one, shownLines(one.before, hidden), shownLines(one.after, hidden)))
        .flatMap((one) => unifiedDiff(one))
        .join('\n')
      return [fix.finding, ...fix.also].map(({ fingerprint }) => [fingerprint, diff] as const)
    }),
  )
}

/** Lines of a text on the way, without what looks like a secret and what is known to be one. */
function shownLines(text: string, hidden: ReadonlyMap<string, string>): readonly string[] {
  const raw = linesOf(text)
  return linesOf(mask(text)).map((line, index) => hidden.get(raw[index] ?? '') ?? line)
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/)

/** The files that a fix changes; `texts` are then as it leaves them. */
function changesOf({ splices, generated }: Fix, texts: Map<string, string>): readonly FixedFile[] {
  const changed = new Map<string, FixedFile>()
  for (const { file, splice } of splices) {
    const text = texts.get(file) ?? ''
    const known = changed.get(file) ?? {
      file,
      before: text,
      after: text,
      pieces: untouched(text.length),
      generated,
    }
    const after = applySplice(text, splice)
    texts.set(file, after)
    changed.set(file, { ...known, after, pieces: spliced(known.pieces, splice) })
  }
  return [...changed.values()]
}

/** Lines of the inputs that hold a secret, with what may be shown of them. */
function hiddenLines(files: readonly FixedFile[], masked: Masked): ReadonlyMap<string, string> {
  const pairs = files.flatMap(({ file, before }) => {
    const shown = masked.lines(file) ?? []
    return linesOf(before).map((line, index): [string, string] => [line, shown[index] ?? ''])
  })
  return new Map(pairs.filter(([line, shown]) => line !== shown))
}
