import { DOMAINS, type Domain, STAGES, type Stage } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'

/** How many findings there are of a domain in a stage; a finding counts in each stage of its control. */
export type Matrix = (domain: Domain, stage: Stage) => number

/** Counts findings by domain and stage. */
export function matrixOf(findings: readonly Finding[]): Matrix {
  const counts = new Map<string, number>()
  for (const { control } of findings) {
    for (const stage of control.stages) {
      const cell = `${control.domain} ${stage}`
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
  }
  return (domain, stage) => counts.get(`${domain} ${stage}`) ?? 0
}

/** The matrix as aligned lines, with a dot for none. */
export function matrixText(matrix: Matrix): readonly string[] {
  return [
    row('', STAGES),
    ...DOMAINS.map((domain) =>
      row(
        domain,
        STAGES.map((stage) => String(matrix(domain, stage) || '·')),
      ),
    ),
  ]
}

const domainWidth = Math.max(...DOMAINS.map(({ length }) => length))
const stageWidth = Math.max(...STAGES.map(({ length }) => length))

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(domainWidth)}  ${cells.map((cell) => cell.padStart(stageWidth)).join('  ')}`
}
