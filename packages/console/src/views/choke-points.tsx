import type { ReactNode } from 'react'
import { placeText } from '../logic/visible.ts'
import { Message, Name, Sentence } from '../parts/name.tsx'
import { linkTo } from '../router/route.ts'
import type { PathList } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.paths

/** Changes that cut paths, with how many there are before and after. */
export function ChokePoints({ list }: { readonly list: PathList }): ReactNode {
  if (list.chokePoints.length === 0) return null
  const before = list.paths.length
  return (
    <section aria-labelledby="choke-points">
      <h2 id="choke-points">{say.chokePoints}</h2>
      <p className="note">{say.chokeNote}</p>
      <ol className="cards row">
        {list.chokePoints.map(({ title, remedy, cuts, at, finding }) => (
          <li key={title} className="card">
            <h3>
              {finding === undefined ? (
                <Message>{title}</Message>
              ) : (
                <a href={linkTo('finding', finding)}>
                  <Message>{title}</Message>
                </a>
              )}
            </h3>
            <p>
              <Sentence>{remedy}</Sentence>
            </p>
            <p className="before-after">{say.beforeAfter(before, before - cuts.length)}</p>
            {at !== undefined && (
              <p className="quiet">
                <Name className="mono">{placeText(at)}</Name>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
