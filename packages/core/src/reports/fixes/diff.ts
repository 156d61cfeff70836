import {
  type DiffLine,
  type FixedFile,
  type FixReport,
  type Hunk,
  hunksOf,
  splicesOf,
} from '../../fixes/index.ts'
import type { Finding } from '../../scan/index.ts'
import { maskedOf } from '../masked.ts'

/** The changes of one file as they may be shown. */
export type FileDiff = {
  readonly file: string
  readonly generated: boolean
  readonly hunks: readonly Hunk[]
  /** Whether the last line has no line break at its end, before and after. */
  readonly unended: readonly [before: boolean, after: boolean]
}

/**
 * The changes of the files, without secrets: lines are masked in the text that they stand in, the old ones in the
 * old text and the new ones in the new.
 *
 * @param findings those of the workload as it is, which know where secrets stand
 */
export function diffsOf({ files, after }: FixReport, findings: readonly Finding[]): readonly FileDiff[] {
  const texts = new Map(files.map((one) => [one.file, one]))
  const old = maskedOf({ text: (file) => texts.get(file)?.before, findings })
  const fresh = maskedOf({ text: (file) => texts.get(file)?.after, findings: after })
  return files.map((one) => diffOf(one, old.lines(one.file), fresh.lines(one.file)))
}

/** The changes of one file, told with the lines that may be shown. */
export function diffOf(
  one: FixedFile,
  old: readonly string[] | undefined,
  fresh: readonly string[] | undefined,
): FileDiff {
  return {
    file: one.file,
    generated: one.generated,
    hunks: hunksFor(one).map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map((line) => maskedLine(line, old, fresh)),
    })),
    unended: [!one.before.endsWith('\n'), !one.after.endsWith('\n')],
  }
}

const hunksFor = ({ before, pieces }: FixedFile): readonly Hunk[] =>
  hunksOf(before, splicesOf(pieces, before.length))

function maskedLine(
  line: DiffLine,
  old: readonly string[] | undefined,
  fresh: readonly string[] | undefined,
): DiffLine {
  const text = line.kind === 'added' ? fresh?.[line.after - 1] : old?.[line.before - 1]
  return { ...line, text: text ?? '' }
}

const signs = { same: ' ', added: '+', removed: '-' }

/** A file's changes as a unified diff, line by line. */
export function unifiedDiff({ file, hunks, unended }: FileDiff): readonly string[] {
  return [
    `--- a/${file}`,
    `+++ b/${file}`,
    ...hunks.flatMap((hunk) => [headerOf(hunk), ...linesOf(hunk, unended)]),
  ]
}

function headerOf({ before, after, lines }: Hunk): string {
  const old = lines.filter(({ kind }) => kind !== 'added').length
  const fresh = lines.filter(({ kind }) => kind !== 'removed').length
  return `@@ -${old === 0 ? before - 1 : before},${old} +${fresh === 0 ? after - 1 : after},${fresh} @@`
}

function linesOf({ lines, reachesEnd }: Hunk, [old, fresh]: FileDiff['unended']): readonly string[] {
  const lastOld = lines.findLastIndex(({ kind }) => kind !== 'added')
  const lastFresh = lines.findLastIndex(({ kind }) => kind !== 'removed')
  return lines.flatMap((line, index) => {
    const isEnd = reachesEnd && ((old && index === lastOld) || (fresh && index === lastFresh))
    return [`${signs[line.kind]}${line.text}`, ...(isEnd ? ['\\ No newline at end of file'] : [])]
  })
}
