import type { SourceLocation } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'
import { artifactLocation } from '../uri.ts'

/** Longer ranges carry no snippet: the file is there to be read. */
const snippetLimit = 500

/** A place in a file, with the text that stands there. */
export function physicalLocation(at: SourceLocation, masked: Masked): object {
  const { file, line, column, endLine, endColumn } = at
  const text = snippetOf(at, masked)
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(text !== undefined && { snippet: { text } }),
  }
  return { artifactLocation: artifactLocation(file), region }
}

function snippetOf(
  { file, line, column, endLine, endColumn }: SourceLocation,
  masked: Masked,
): string | undefined {
  const lines = masked.lines(file)?.slice(line - 1, endLine)
  const last = lines?.at(-1)
  if (lines === undefined || last === undefined || lines.length !== endLine - line + 1) return undefined
  const whole = [...lines.slice(0, -1), last.slice(0, endColumn - 1)].join('\n')
  const text = whole.slice(column - 1)
  return text === '' || text.length > snippetLimit ? undefined : text
}
