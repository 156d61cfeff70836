/** A run of characters of one look. */
export type Run = { readonly text: string; readonly classes: readonly string[] }

const classes: ReadonlyMap<number, string> = new Map([
  [1, 'bold'],
  [2, 'faint'],
  [31, 'red'],
  [32, 'green'],
  [33, 'yellow'],
  [34, 'blue'],
  [35, 'magenta'],
  [36, 'cyan'],
])

const marker = String.fromCharCode(27)

/**
 * Splits a line at its ANSI colors. Known are what `palette` writes: bold, faint, six colors and their reset.
 *
 * @throws {Error} on any other escape, since the picture would then not show what a terminal shows
 */
export function runsOf(line: string): readonly Run[] {
  const [first = '', ...rest] = line.split(`${marker}[`)
  const runs: Run[] = [{ text: first, classes: [] }]
  for (const part of rest) {
    const end = part.indexOf('m')
    runs.push({ text: part.slice(end + 1), classes: part.slice(0, end).split(';').flatMap(classOf) })
  }
  return runs.filter(({ text }) => text !== '')
}

function classOf(code: string): readonly string[] {
  if (code === '0' || code === '') return []
  const name = classes.get(Number(code))
  if (name === undefined) throw new Error(`no look for the escape code ${code}`)
  return [name]
}
