import { ArrowRight } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { SeverityBars } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo, linkToFindings } from '../router/route.ts'
import type { Overview, Settlement } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { FirstChanges } from './first-changes.tsx'
import { Matrix } from './matrix.tsx'
import { WorstPaths } from './worst-paths.tsx'

const say = texts.overview

/** The state of affairs in one glance. */
export function OverviewView(): ReactNode {
  const store = useStore()
  const overview = useAnswer(useCallback(() => store.overview(), [store]))
  if (overview === undefined) return null
  const { counts, changes, settlements, severities } = overview.value
  if (counts.resources === 0 && counts.fail + counts.unknown === 0)
    return (
      <Page title={texts.views.overview} heading={say.nothingRead} className="overview">
        <p className="lead">{say.nothingReadMore}</p>
        <Units overview={overview.value} />
      </Page>
    )
  return (
    <Page title={texts.views.overview} heading={<Headline overview={overview.value} />} className="overview">
      <p className="lead">{basisOf(overview.value)}</p>
      {store.about.listOnly && (
        <p className="note">
          <Sentence>{say.listOnly}</Sentence>
        </p>
      )}
      <SeverityStrip severities={severities} />
      <WorstPaths />
      <div className="overview-columns">
        <FirstChanges changes={changes} />
        {settlements.length > 0 && <Settlements settlements={settlements} />}
      </div>
      <Matrix cells={overview.value.matrix} />
      <Units overview={overview.value} />
    </Page>
  )
}

function Headline({ overview: { counts, severities } }: { readonly overview: Overview }): ReactNode {
  const worst = severities.filter(
    ({ severity, fail }) => fail > 0 && (severity === 'critical' || severity === 'high'),
  )
  if (counts.fail === 0)
    return (
      <>
        {say.allClear(texts.resourcesCount(counts.resources))}{' '}
        <span className="soft">{unknownText(counts.unknown)}</span>
      </>
    )
  return (
    <>
      {say.wrong(counts.fail)}
      {worst.map(({ severity, fail }) => (
        <span key={severity}>
          {', '}
          <span className={`ink-${severity}`}>
            {say.ofThem(texts.severity[severity].toLowerCase(), fail)}
          </span>
        </span>
      ))}
      . <span className="soft">{unknownText(counts.unknown)}</span>
    </>
  )
}

const unknownText = (count: number): string => (count === 0 ? say.noneUnknown : say.unknownToo(count))

function basisOf({ counts, units }: Overview): string {
  const basis = say.basis(
    texts.resourcesCount(counts.resources),
    texts.unitsCount(units.filter(({ relevant }) => relevant > 0).length),
    texts.controlsCount(counts.controls),
  )
  return counts.suppressed === 0 ? basis : `${basis} ${say.suppressed(counts.suppressed)}`
}

function SeverityStrip({ severities }: { readonly severities: Overview['severities'] }): ReactNode {
  const total = severities.reduce((sum, { fail }) => sum + fail, 0)
  return (
    <section className="strip" aria-labelledby="severities">
      <h2 id="severities" className="visually-hidden">
        {say.severities}
      </h2>
      <ul className="strip-bar">
        {severities.map(({ severity, fail }) => (
          <li key={severity} style={{ flexGrow: fail === 0 ? 0 : Math.max(fail, total / 9) }}>
            <a
              className={`strip-part sev-${severity} ${fail === 0 ? 'none' : ''}`}
              href={linkToFindings({ severity: [severity], verdict: ['fail'], suppressed: ['no'] })}
            >
              <span className="strip-number">{texts.count(fail)}</span>
              <span className="strip-name">
                <SeverityBars severity={severity} />
                {texts.severity[severity]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Settlements({ settlements }: { readonly settlements: readonly Settlement[] }): ReactNode {
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{say.unknown}</h2>
      <p className="note">{say.unknownNote}</p>
      <ul className="settlements">
        {settlements.map(({ settle, findings }) => (
          <li key={settle}>
            <p>
              <Sentence>{settle}</Sentence>
            </p>
            <a href={linkToFindings({ settle: [settle] })}>{say.settles(findings)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Units({ overview: { units } }: { readonly overview: Overview }): ReactNode {
  if (units.length === 0) return <Notice title={texts.diagnostics.none} />
  return (
    <section aria-labelledby="units">
      <h2 id="units">{say.units}</h2>
      <table className="plain units">
        <thead>
          <tr>
            <th scope="col">{say.unit}</th>
            <th scope="col">{say.source}</th>
            <th scope="col" className="number">
              {say.aiResources}
            </th>
            <th scope="col" className="number">
              {say.resources}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, UNITS_SHOWN).map(({ id, source, relevant, resources }) => (
            <tr key={id}>
              <th scope="row">
                <a href={linkToFindings({ unit: [id] })}>
                  <Name className="mono">{id}</Name>
                </a>
              </th>
              <td>{source}</td>
              <td className="number">{texts.count(relevant)}</td>
              <td className="number">{texts.count(resources)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.length > UNITS_SHOWN && (
        <p>
          <a className="more" href={linkTo('diagnostics')}>
            {texts.unitsCount(units.length)}
            <ArrowRight size={15} aria-hidden="true" />
          </a>
        </p>
      )}
    </section>
  )
}

/** The rest stands under Diagnostics. */
const UNITS_SHOWN = 12
