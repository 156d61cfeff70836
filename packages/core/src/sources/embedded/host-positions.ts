import type { SourceFiles, SourceLocation } from '../../workload/index.ts'
import type { HoledText } from './holed-text.ts'

/** One line of the host file that holds part of an embedded text. */
type HostLine = { readonly number: number; readonly text: string }
/** A character of the host's value, decoded, with where it is written. */
type Decoded = { readonly char: string; readonly line: number; readonly column: number }

/** A place in the host file; columns and lines count from 1. */
export type HostPlace = { readonly line: number; readonly column: number }

const linesOf = new WeakMap<SourceFiles, Map<string, readonly string[]>>()

/** The lines of a file, split once per port. */
function fileLines(files: SourceFiles, file: string): readonly string[] {
  const known = linesOf.get(files) ?? new Map<string, readonly string[]>()
  linesOf.set(files, known)
  const lines = known.get(file) ?? (files.read(file) ?? '').split('\n')
  known.set(file, lines)
  return lines
}

function hostLines(at: SourceLocation, files: SourceFiles): readonly HostLine[] {
  const lines = fileLines(files, at.file).slice(at.line - 1, at.endLine)
  return lines.map((text, index) => ({ number: at.line + index, text }))
}

function indentOf(lines: readonly HostLine[]): number {
  const first = lines.find(({ text }) => text.trim() !== '')?.text ?? ''
  return first.length - first.trimStart().length
}

/** A YAML literal block: each line without the block's indentation. */
function decodeLiteral(lines: readonly HostLine[]): readonly Decoded[] {
  const body = lines.slice(1)
  const indent = indentOf(body)
  return body.flatMap(({ number, text }) => {
    const clean = text.endsWith('\r') ? text.slice(0, -1) : text
    const chars = [...unitsOf(clean.slice(indent)), '\n']
    return chars.map((char, index) => ({ char, line: number, column: indent + index + 1 }))
  })
}

function unitsOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index))
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
])

/** A double-quoted string of JSON or YAML on one line; other escapes than JSON's make it inexact. */
function decodeDouble({ number, text }: HostLine, column: number): readonly Decoded[] | undefined {
  const decoded: Decoded[] = []
  for (let index = column; index < text.length; index++) {
    const char = text.charAt(index)
    const place = { line: number, column: index + 1 }
    if (char === '"') return decoded
    if (char !== '\\') decoded.push({ char, ...place })
    else {
      const name = text.charAt(++index)
      const hex = name === 'u' ? text.slice(index + 1, index + 5) : ''
      if (name === 'u') index += 4
      const known = name === 'u' ? String.fromCharCode(Number.parseInt(hex, 16)) : escapes.get(name)
      decoded.push({ char: known ?? name, ...place })
    }
  }
  return undefined
}

/** A single-quoted YAML string on one line. */
function decodeSingle({ number, text }: HostLine, column: number): readonly Decoded[] | undefined {
  const decoded: Decoded[] = []
  for (let index = column; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === "'" && text.charAt(index + 1) !== "'") return decoded
    decoded.push({ char, line: number, column: index + 1 })
    if (char === "'") index++
  }
  return undefined
}

function decode(at: SourceLocation, lines: readonly HostLine[]): readonly Decoded[] | undefined {
  const [first] = lines
  const opening = first?.text.charAt(at.column - 1)
  if (first === undefined) return undefined
  if (opening === '|') return decodeLiteral(lines)
  if (lines.length !== 1) return undefined
  if (opening === '"') return decodeDouble(first, at.column)
  return opening === "'" ? decodeSingle(first, at.column) : undefined
}

/** Where the closing brace of a `${Name}` that begins here stands. */
function endOfHole(decoded: readonly Decoded[], from: number): number | undefined {
  if (decoded[from]?.char !== '$' || decoded[from + 1]?.char !== '{') return undefined
  for (let index = from + 2; index < decoded.length; index++) if (decoded[index]?.char === '}') return index
  return undefined
}

function place({ line, column }: Decoded): HostPlace {
  return { line, column }
}

/**
 * Where each character of a marked text is written in the host file; `undefined` when that is not exact, as
 * for folded blocks and texts that a function put together.
 */
export function hostPlaces(
  holed: HoledText,
  at: SourceLocation | undefined,
  files: SourceFiles | undefined,
): readonly HostPlace[] | undefined {
  if (at === undefined || files === undefined) return undefined
  const decoded = decode(at, hostLines(at, files))
  if (decoded === undefined) return undefined
  const places: HostPlace[] = []
  let from = 0
  for (const { length, part } of holed.spans) {
    const end: number | undefined =
      typeof part === 'string' ? alignLiteral(part, decoded, from, places) : endOfHole(decoded, from)
    if (end === undefined) return undefined
    if (typeof part !== 'string') repeat(places, decoded[from], length)
    from = typeof part === 'string' ? end : end + 1
  }
  const last = decoded[from - 1] ?? decoded[0]
  return last === undefined ? undefined : [...places, { line: last.line, column: last.column + 1 }]
}

function repeat(places: HostPlace[], at: Decoded | undefined, times: number): void {
  if (at === undefined) return
  for (let index = 0; index < times; index++) places.push(place(at))
}

/** Matches a literal part with the decoded host; returns where it ends. `${!x}` was made `${x}` by Sub. */
function alignLiteral(
  part: string,
  decoded: readonly Decoded[],
  start: number,
  places: HostPlace[],
): number | undefined {
  let from = start
  for (let index = 0; index < part.length; index++) {
    const escaped = decoded[from]?.char === '!' && part.charAt(index) !== '!' && part.endsWith('${', index)
    if (escaped && index >= 2) from++
    const here = decoded[from]
    if (here === undefined || here.char !== part.charAt(index)) return undefined
    places.push(place(here))
    from++
  }
  return from
}
