/** Formats of a report. */
export const FORMATS = ['text', 'json', 'sarif', 'markdown', 'junit', 'html'] as const
export type Format = (typeof FORMATS)[number]

const endings: readonly (readonly [ending: string, format: Format])[] = [
  ['.txt', 'text'],
  ['.sarif', 'sarif'],
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.xml', 'junit'],
  ['.html', 'html'],
  ['.htm', 'html'],
]

/** The format that the ending of a file's name stands for. */
export function formatOfFile(file: string): Format | undefined {
  const name = file.toLowerCase()
  return endings.find(([ending]) => name.endsWith(ending))?.[1]
}

/** Whether a word names a format. */
export function isFormat(word: string): word is Format {
  return FORMATS.some((format) => format === word)
}
