/**
 * A text as a SARIF message. What would read there as a placeholder (`{0}`) or an embedded link (`[a](1)`)
 * is escaped (SARIF 2.1.0, sections 3.11.5 and 3.11.6); other braces and brackets stay as people know them.
 */
export function messageOf(text: string): { readonly text: string } {
  return { text: text.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](') }
}
