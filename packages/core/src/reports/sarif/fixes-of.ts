import { mask } from '@parapet/sensitive'
import { type FileChanges, type FixReport, fixesAlone } from '../../fixes/index.ts'
import { describeEdit } from '../../workload/index.ts'
import { artifactLocation } from '../uri.ts'
import { messageOf } from './message.ts'

/**
 * Proven changes as fixes of results (SARIF 2.1.0, section 3.55), by fingerprint. Each can be made by itself: it holds
 * the changes of those that it stands on, too.
 */
export function sarifFixes(report: FixReport): ReadonlyMap<string, object> {
  const alone = fixesAlone(report)
  const texts = new Map(report.files.map(({ file, before }) => [file, before]))
  return new Map(
    report.fixes.flatMap(({ finding, also, impact, checks }) =>
      [finding, ...also].flatMap((one) => {
        const changes = alone.get(one.fingerprint)
        if (changes === undefined || changes.some(tellsSecret)) return []
        const edits = finding.control.remedy.map(describeEdit).join('; ')
        const said = [edits, ...checks].join('. ')
        const fix = {
          description: messageOf(said),
          artifactChanges: changes.map((change) => artifactChange(change, texts.get(change.file) ?? '')),
          properties: { impact },
        }
        return [[one.fingerprint, fix] as const]
      }),
    ),
  )
}

/** A value that is written anew may hold what was there. */
const tellsSecret = ({ splices }: FileChanges): boolean => splices.some(({ text }) => mask(text) !== text)

function artifactChange({ file, splices }: FileChanges, text: string): object {
  return {
    artifactLocation: artifactLocation(file),
    replacements: splices.map(({ start, end, text: inserted }) => {
      const [startLine, startColumn] = placeOf(text, start)
      const [endLine, endColumn] = placeOf(text, end)
      return {
        deletedRegion: { startLine, startColumn, endLine, endColumn },
        ...(inserted !== '' && { insertedContent: { text: inserted } }),
      }
    }),
  }
}

/** Line and column of an offset, from 1. */
function placeOf(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset)
  return [before.split('\n').length, offset - before.lastIndexOf('\n')]
}
