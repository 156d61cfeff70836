/** Takes away the blank lines around a template literal and the indentation that all its lines share. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const margin = Math.min(...indents)
  return lines.map((line) => line.slice(margin)).join('\n')
}
