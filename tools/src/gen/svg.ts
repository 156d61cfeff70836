import { type Run, runsOf } from './ansi.ts'

const cell = { width: 8.4, height: 19 }
const margin = 16
const bar = 36

const style = `
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d6deeb; white-space: pre; }
.title { font-family: system-ui, sans-serif; font-size: 13px; fill: #8b98a9; text-anchor: middle; }
.bold { font-weight: bold; } .faint { fill: #8b98a9; }
.red { fill: #ff6b6b; } .green { fill: #7fd88f; } .yellow { fill: #f2c14e; }
.blue { fill: #6aa5ff; } .magenta { fill: #e58cff; } .cyan { fill: #5ad1d8; }
`.trim()

/**
 * A picture of a terminal that shows a text, as one SVG file that needs no other.
 *
 * @param text with ANSI colors, as `renderText` writes it
 * @param title what the window is named
 */
export function terminalSvg(text: string, title: string): string {
  const lines = text.trimEnd().split('\n').map(runsOf)
  const columns = Math.max(60, ...lines.map(lengthOf))
  const width = Math.ceil(columns * cell.width) + 2 * margin
  const height = lines.length * cell.height + bar + margin
  const body = lines.flatMap((runs, index) => textLine(runs, bar + (index + 1) * cell.height - 5))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${xml(title)}</title>
<style>
${style}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#111827"/>
${['#ff5f57', '#febc2e', '#28c840'].map((color, index) => `<circle cx="${20 + 18 * index}" cy="18" r="5.5" fill="${color}"/>`).join('\n')}
<text class="title" x="${width / 2}" y="22">${xml(title)}</text>
${body.join('\n')}
</svg>
`
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + [...text].length, 0)
}

/** Each run has its own position, so that columns stand in line whatever font there is. */
function textLine(runs: readonly Run[], y: number): readonly string[] {
  if (runs.length === 0) return []
  let column = 0
  const spans = runs.map(({ text, classes }) => {
    const x = (margin + column * cell.width).toFixed(1)
    column += [...text].length
    const look = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
    return `<tspan x="${x}"${look}>${xml(text)}</tspan>`
  })
  return [`<text y="${y}" xml:space="preserve">${spans.join('')}</text>`]
}

function xml(text: string): string {
  return text
    .replace(/\p{Control}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
