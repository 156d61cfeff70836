import type { ConsoleRelation } from '@parapet/core'
import { X } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { lastPart, placeText, shortType, visible } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { SeverityMark } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo } from '../router/route.ts'
import type { GraphNode, GraphSlice } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.map
/** More findings of one resource are a list of their own. */
const SHOWN = 20

/** One resource of the map: what it is, what was found, what it is tied to. */
export function MapPanel({
  node,
  slice,
  onFocus,
  onClose,
}: {
  readonly node: GraphNode
  readonly slice: GraphSlice
  readonly onFocus: (id: string) => void
  readonly onClose: () => void
}): ReactNode {
  const { resource } = node
  const out = slice.relations.filter(({ from }) => from === resource.id)
  const into = slice.relations.filter(({ to }) => to === resource.id)
  const names = new Map(slice.nodes.map((one) => [one.resource.id, one.resource.address]))
  return (
    <aside className="pane map-panel" aria-label={visible(resource.address)}>
      <div className="pane-tools">
        <button type="button" className="icon-button" onClick={onClose} aria-label={texts.close}>
          <X size={17} aria-hidden="true" />
        </button>
      </div>
      <h2>
        <Name>{resource.address}</Name>
      </h2>
      <p className="quiet">{visible(shortType(resource.type))}</p>
      {resource.assets.length > 0 && (
        <p>
          {texts.assets} {resource.assets.map((role) => role.replaceAll('-', ' ')).join(', ')}
        </p>
      )}
      {resource.because !== undefined && (
        <p className="quiet">
          {say.because}: <Sentence>{resource.because}</Sentence>
        </p>
      )}
      {resource.at !== undefined && (
        <p>
          <Name className="mono">{placeText(resource.at)}</Name>
          <CopyButton text={placeText(resource.at)} what={placeText(resource.at)} />
        </p>
      )}
      <Findings id={resource.id} />
      <Ties title={say.pointsAt} relations={out} end="to" names={names} onFocus={onFocus} />
      <Ties title={say.pointedAt} relations={into} end="from" names={names} onFocus={onFocus} />
    </aside>
  )
}

function Findings({ id }: { readonly id: string }): ReactNode {
  const store = useStore()
  const answer = useAnswer(
    useCallback(
      () =>
        store.findings({
          text: '',
          facets: { resource: [id], verdict: ['fail', 'unknown'] },
          sort: 'rank',
          descending: false,
          offset: 0,
          limit: SHOWN,
        }),
      [store, id],
    ),
  )
  const rows = answer?.value.rows ?? []
  return (
    <section>
      <h3>{say.findings}</h3>
      {rows.length === 0 && <p className="quiet">{say.noFindings}</p>}
      <ul className="evidence">
        {rows.map(({ finding, control }) => (
          <li key={finding.fingerprint}>
            <SeverityMark severity={control.severity} />{' '}
            {finding.verdict === 'unknown' && <span className="tag">{texts.verdict.unknown}</span>}
            <br />
            <a href={linkTo('finding', finding.fingerprint)}>{visible(control.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ties({
  title,
  relations,
  end,
  names,
  onFocus,
}: {
  readonly title: string
  readonly relations: readonly ConsoleRelation[]
  readonly end: 'from' | 'to'
  readonly names: ReadonlyMap<string, string>
  readonly onFocus: (id: string) => void
}): ReactNode {
  if (relations.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="evidence">
        {relations.map((relation) => (
          <li key={`${relation[end]} ${relation.path}`}>
            <button type="button" className="link-button" onClick={() => onFocus(relation[end])}>
              <Name>{lastPart(names.get(relation[end]) ?? relation[end])}</Name>
            </button>
            <br />
            <Name className="mono quiet">{relation.path}</Name>
          </li>
        ))}
      </ul>
    </section>
  )
}
