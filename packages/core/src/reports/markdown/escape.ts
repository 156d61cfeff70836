import { visible } from '../characters.ts'
import { brief } from '../wrap.ts'

/** Longer texts are cut: a comment has only so much room, and the JSON report has all of them. */
const inlineLimit = 600
const codeLimit = 160

/** Written after what would begin a mention or a link, so that it does not. It takes no room. */
const gap = '&#8203;'

const markup = /[&<>\\`*_[\]#!|~$@]|:(?=\/\/)/g

/**
 * Words for a line of Markdown: `code` between backticks becomes code, and nothing else of the text becomes
 * markup, HTML, a mention, an emoji or a link.
 */
export function inline(text: string): string {
  const parts = visible(brief(text, inlineLimit)).split('`')
  // An odd number of backticks leaves the last one without a partner: then it is one of the words.
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 1
  const written = parts.slice(0, paired).map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
  return [...written, ...parts.slice(paired).map((part) => prose(`\`${part}`))].join('')
}

/** Text as code, in one line. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${entities(visible(brief(text, codeLimit)))}</code>`
}

function prose(text: string): string {
  return entities(text)
    .replaceAll('&#64;', `&#64;${gap}`)
    .replace(/&#35;(?=\d)/g, `&#35;${gap}`)
    .replaceAll('&#58;//', `&#58;${gap}//`)
    .replace(/:(?=[a-z0-9_+-]{1,40}:)/gi, `:${gap}`)
    .replace(/\b(?:www(?=\.)|gh(?=-\d))/gi, `$&${gap}`)
}

function entities(text: string): string {
  return text.replace(markup, (character) => `&#${character.charCodeAt(0)};`)
}

/** A block of code that its own content cannot end. */
export function fence(lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? [])
  const ticks = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  return [`${ticks}text`, ...lines, ticks]
}
