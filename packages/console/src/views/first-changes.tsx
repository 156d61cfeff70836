import { ArrowRight } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { placeText, visible } from '../logic/visible.ts'
import { SeverityMark } from '../parts/marks.tsx'
import { Message, Name, Sentence } from '../parts/name.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo, linkToFindings } from '../router/route.ts'
import type { Change, PathList } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.overview
const SHOWN = 3

/** What to change first: what cuts most attack paths where they are known, else the worst defects. */
export function FirstChanges({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(async (): Promise<PathList | undefined> => store.paths?.(), [store]))
  if (answer === undefined || changes.length === 0) return null
  const cuts = answer.value?.chokePoints ?? []
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say.first}</h2>
      <p className="note">{cuts.length > 0 ? texts.paths.chokeNote : say.firstNote}</p>
      <ol className="cards">
        {cuts.length > 0
          ? cuts.slice(0, SHOWN).map((cut) => <CutCard key={cut.title} cut={cut} />)
          : changes.slice(0, SHOWN).map((change) => <ChangeCard key={change.control.id} change={change} />)}
      </ol>
      <p>
        <a className="more" href={linkTo('findings')}>
          {say.showAll}
          <ArrowRight size={15} aria-hidden="true" />
        </a>
      </p>
    </section>
  )
}

function ChangeCard({ change: { control, findings, first } }: { readonly change: Change }): ReactNode {
  return (
    <li className="card">
      <p className="card-top">
        <SeverityMark severity={control.severity} />
        <a href={linkToFindings({ control: [control.id], verdict: ['fail'], suppressed: ['no'] })}>
          {say.settles(findings)}
        </a>
      </p>
      <h3>
        <a href={linkTo('finding', first.finding.fingerprint)}>{visible(control.title)}</a>
      </h3>
      {control.remedy[0] !== undefined && (
        <p>
          <Sentence>{control.remedy[0]}</Sentence>
        </p>
      )}
      {first.finding.at !== undefined && (
        <p className="quiet">
          {say.startsAt} <Name className="mono">{placeText(first.finding.at)}</Name>
        </p>
      )}
    </li>
  )
}

function CutCard({ cut }: { readonly cut: PathList['chokePoints'][number] }): ReactNode {
  return (
    <li className="card">
      <p className="card-top">
        <span className="before-after">{say.cuts(cut.cuts.length)}</span>
      </p>
      <h3>
        {cut.finding === undefined ? (
          <Message>{cut.title}</Message>
        ) : (
          <a href={linkTo('finding', cut.finding)}>
            <Message>{cut.title}</Message>
          </a>
        )}
      </h3>
      <p>
        <Sentence>{cut.remedy}</Sentence>
      </p>
      {cut.at !== undefined && (
        <p className="quiet">
          {say.startsAt} <Name className="mono">{placeText(cut.at)}</Name>
        </p>
      )}
    </li>
  )
}
