import { mkdirSync } from 'node:fs'
import { exampleReport } from './example-report.ts'
import { terminalSvg } from './svg.ts'
import { inRepository, readCommitted, writeGenerated } from './write.ts'

const BEGIN = '<!-- generated: the end of the demo -->'
const END = '<!-- end -->'

/** The README's picture, and the part of its text that shows what the demo prints. */
export function generateReadme(): void {
  mkdirSync(inRepository('docs/images'), { recursive: true })
  const findings = exampleReport(true).split('\n')
  const picture = [`$ parapet scan examples/support-assistant`, '', ...findings.slice(0, 38)].join('\n')
  writeGenerated('docs/images/scan.svg', terminalSvg(picture, 'parapet scan'))
  const readme = readCommitted('README.md')
  const [before = '', rest = ''] = readme.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  writeGenerated('README.md', `${before}${BEGIN}\n\n\`\`\`text\n${summary()}\n\`\`\`\n\n${END}${after}`)
}

/** From the tables on: what the report comes to. */
function summary(): string {
  const text = exampleReport(false)
  return text.slice(text.indexOf('Findings by severity')).trimEnd()
}
