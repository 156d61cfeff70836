import type { ConsolePath, ConsoleResource } from '@parapet/core'
import { type ReactNode, useCallback, useMemo } from 'react'
import { placeText } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { SourceExcerpt } from '../parts/excerpt.tsx'
import { SeverityMark } from '../parts/marks.tsx'
import { Name, Sentence, Title } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useCurrentInView } from '../parts/use-current-in-view.ts'
import { linkTo } from '../router/route.ts'
import type { PathList, ReportStore } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { ChokePoints } from './choke-points.tsx'
import { PathMap } from './path-map.tsx'

const say = texts.paths

/** Attack paths, one of them step by step, and the changes that cut most of them. */
export function PathsView({ selected }: { readonly selected: string }): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => load(store), [store]))
  const place = useCurrentInView(answer)
  if (answer === undefined) return null
  const found = answer.value
  if (found === undefined || found.list.paths.length === 0)
    return (
      <Page title={texts.views.paths}>
        {found === undefined ? (
          <Notice title={say.notThere}>{say.notThereMore}</Notice>
        ) : (
          <Notice title={say.none} />
        )}
      </Page>
    )
  const { list, names } = found
  const current = list.paths.find(({ id }) => id === selected) ?? list.paths[0]
  return (
    <Page title={texts.views.paths} className="paths">
      <div className="paths-body">
        <nav ref={place} className="path-list" aria-label={say.list}>
          <ul>
            {list.paths.map(({ id, title, severity, hops, accepted }) => (
              <li key={id}>
                <a href={linkTo('paths', id)} aria-current={id === current?.id ? 'true' : undefined}>
                  <span className="marks">
                    <SeverityMark severity={severity} />
                    {accepted !== undefined && <span className="tag">{say.accepted}</span>}
                  </span>
                  <Title>{title}</Title>
                  <span className="quiet">{texts.overview.steps(hops.length)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {current !== undefined && <PathDetail path={current} list={list} names={names} />}
      </div>
      <ChokePoints list={list} />
    </Page>
  )
}

type Names = ReadonlyMap<string, ConsoleResource>

async function load(
  store: ReportStore,
): Promise<{ readonly list: PathList; readonly names: Names } | undefined> {
  const list = await store.paths?.()
  if (list === undefined) return undefined
  const ids = list.paths.flatMap(({ hops }) => hops.flatMap(({ from, to }) => [from, to]))
  return { list, names: await store.resources(ids) }
}

/** Why the team lives with a path, as its settings say. */
function Accepted({ reason, expires }: NonNullable<ConsolePath['accepted']>): ReactNode {
  return (
    <section className="settle">
      <h3>{say.accepted}</h3>
      <p>
        <Sentence>{reason}</Sentence>
      </p>
      {expires !== undefined && <p className="quiet">{say.until(expires)}</p>}
    </section>
  )
}

function PathDetail({
  path,
  list,
  names,
}: {
  readonly path: ConsolePath
  readonly list: PathList
  readonly names: Names
}): ReactNode {
  const cut = useMemo(() => list.chokePoints.find(({ cuts }) => cuts.includes(path.id)), [list, path])
  const nameOf = (id: string): string => names.get(id)?.address ?? id
  return (
    <article className="path">
      <h2>
        <Title>{path.title}</Title>
      </h2>
      <p className="marks">
        <SeverityMark severity={path.severity} />
        <span className="quiet">{texts.confidence[path.confidence]}</span>
        <span className="quiet">{path.threats.map((threat) => texts.threat[threat]).join(', ')}</span>
      </p>
      {path.accepted !== undefined && <Accepted {...path.accepted} />}
      {cut !== undefined && (
        <section className="settle">
          <h3>{say.change}</h3>
          <p>
            <Sentence>{cut.remedy}</Sentence>
          </p>
          {cut.at !== undefined && <SourceExcerpt at={cut.at} />}
        </section>
      )}
      <PathMap hops={path.hops} names={names} />
      <ol className="hops">
        {path.hops.map(({ from, to, technique, message, at, finding }, index) => (
          <li key={`${from} ${to} ${technique}`}>
            <p className="quiet">
              {say.step(index + 1)} · <Name>{technique}</Name>
            </p>
            <p className="hop-ends">
              <Name>{nameOf(from)}</Name> <span aria-hidden="true">→</span> <Name>{nameOf(to)}</Name>
            </p>
            <p>
              <Sentence>{message}</Sentence>
            </p>
            {at !== undefined && (
              <p className="place">
                <Name className="mono">{placeText(at)}</Name>
                <CopyButton text={placeText(at)} what={placeText(at)} />
                {finding !== undefined && <a href={linkTo('finding', finding)}>{say.finding}</a>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </article>
  )
}
