/** An element with its attributes and, when there is any, its content. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const head = `<${name}${written.join('')}`
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('\n')}</${name}>`
}

/** Text as the content of an element. */
export function textNode(text: string): string {
  return escaped(text).replaceAll('&#10;', '\n')
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
])

/** Printable ASCII but the five characters of markup: most names and messages hold nothing else. */
const harmless = /^[ !#-%(-;=?-~]*$/

/** XML 1.0 cannot hold most control characters, nor halves of surrogate pairs, in any spelling: they go. */
function escaped(text: string): string {
  if (harmless.test(text)) return text
  return text
    .replace(/[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, (character) =>
      entities.has(character) ? character : '',
    )
    .replace(/[&<>"'\n\t]/g, (character) => entities.get(character) ?? '')
}
