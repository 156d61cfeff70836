import { ArrowRight } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { placeText } from '../logic/visible.ts'
import { SeverityMark } from '../parts/marks.tsx'
import { Name, Sentence, Title } from '../parts/name.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo } from '../router/route.ts'
import type { PathList } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.overview

/** The worst attack paths that nobody accepted, each with the change that cuts it and the line to edit; nothing where none were computed. */
export function WorstPaths(): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(async (): Promise<PathList | undefined> => store.paths?.(), [store]))
  const list = answer?.value
  const open = list?.paths.filter(({ accepted }) => accepted === undefined) ?? []
  if (list === undefined || open.length === 0) return null
  return (
    <section aria-labelledby="worst-paths">
      <h2 id="worst-paths">{say.paths}</h2>
      <ol className="cards row">
        {open.slice(0, 3).map(({ id, title, severity, hops }) => {
          const cut = list.chokePoints.find(({ cuts }) => cuts.includes(id))
          // Where no one change cuts it, the line of its first step.
          const at = cut?.at ?? hops.find((hop) => hop.at !== undefined)?.at
          return (
            <li key={id} className="card">
              <p className="card-top">
                <SeverityMark severity={severity} />
                <span className="quiet">{say.steps(hops.length)}</span>
              </p>
              <h3>
                <a href={linkTo('paths', id)}>
                  <Title>{title}</Title>
                </a>
              </h3>
              {cut !== undefined && (
                <p>
                  <Sentence>{cut.remedy}</Sentence>
                </p>
              )}
              {at !== undefined && (
                <p className="quiet">
                  <a href={cut?.finding === undefined ? linkTo('paths', id) : linkTo('finding', cut.finding)}>
                    <Name className="mono">{placeText(at)}</Name>
                  </a>
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <p>
        <a className="more" href={linkTo('paths')}>
          {say.allPaths}
          <ArrowRight size={15} aria-hidden="true" />
        </a>
      </p>
    </section>
  )
}
