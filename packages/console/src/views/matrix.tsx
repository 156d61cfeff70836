import type { CSSProperties, ReactNode } from 'react'
import { linkToFindings } from '../router/route.ts'
import { DOMAINS, STAGES } from '../store/order.ts'
import type { MatrixCell } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.overview

/** How strongly a cell is tinted, for the style sheet. */
type Shade = CSSProperties & { readonly '--shade'?: string }
type CellState = 'fail' | 'unknown' | 'pass' | 'unjudged' | 'none'

/** Stages by domains: how many places fail, and where there is nothing to say, why. */
export function Matrix({ cells }: { readonly cells: readonly MatrixCell[] }): ReactNode {
  const most = Math.max(1, ...cells.map(({ fail }) => fail))
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{say.matrix}</h2>
      <p className="note">{say.matrixNote}</p>
      <div className="scroll-x">
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {STAGES.map((stage) => (
                <th key={stage} scope="col">
                  {texts.stage[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DOMAINS.map((domain) => (
              <tr key={domain}>
                <th scope="row">{texts.domain[domain]}</th>
                {cells
                  .filter((cell) => cell.domain === domain)
                  .map((cell) => (
                    <td key={cell.stage}>
                      <Cell cell={cell} most={most} />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend">
        {(['fail', 'unknown', 'pass', 'unjudged', 'none'] as const).map((state) => (
          <li key={state}>
            <span className={`cell state-${state}`} aria-hidden="true">
              {GLYPHS[state]}
            </span>
            {say.legend[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}

const GLYPHS: Record<CellState, string> = { fail: '2', unknown: '?', pass: '✓', unjudged: '·', none: '' }

function Cell({ cell, most }: { readonly cell: MatrixCell; readonly most: number }): ReactNode {
  const state = stateOf(cell)
  const shade: Shade = state === 'fail' ? { '--shade': `${Math.round(14 + 46 * (cell.fail / most))}%` } : {}
  const glyph = state === 'fail' ? texts.count(cell.fail) : GLYPHS[state]
  if (state === 'fail' || state === 'unknown')
    return (
      <a
        className={`cell state-${state}`}
        style={shade}
        aria-label={describe(cell)}
        title={describe(cell)}
        href={linkToFindings({ stage: [cell.stage], domain: [cell.domain], suppressed: ['no'] })}
      >
        {glyph}
      </a>
    )
  return (
    <span className={`cell state-${state}`} title={describe(cell)}>
      <span aria-hidden="true">{glyph}</span>
      <span className="visually-hidden">{describe(cell)}</span>
    </span>
  )
}

function stateOf({ controls, fail, unknown, pass }: MatrixCell): CellState {
  if (controls === 0) return 'none'
  if (fail > 0) return 'fail'
  if (unknown > 0) return 'unknown'
  return pass > 0 ? 'pass' : 'unjudged'
}

function describe(cell: MatrixCell): string {
  const name = `${texts.stage[cell.stage]}, ${texts.domain[cell.domain]}`
  const state = stateOf(cell)
  if (state === 'none' || state === 'unjudged') return `${name}: ${say.cell[state]}`
  const parts = (['fail', 'unknown', 'pass'] as const).filter((key) => cell[key] > 0)
  return `${name}: ${parts.map((key) => say.cell[key](cell[key])).join(', ')}`
}
