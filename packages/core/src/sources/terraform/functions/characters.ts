const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The characters of a text as Terraform counts them: what a reader takes for one, however many code points it has.
 * https://developer.hashicorp.com/terraform/language/functions/length
 */
export function charactersOf(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.split('')
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
