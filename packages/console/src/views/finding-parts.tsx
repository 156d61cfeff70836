import type { ReactNode } from 'react'
import { placeText } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { VerdictMark } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import { linkTo } from '../router/route.ts'
import type { FindingDetail } from '../store/report-store.ts'
import { frameworkName, texts } from '../texts.ts'

const say = texts.finding

/** The facts that a verdict rests on. */
export function Evidence({
  evidence,
}: {
  readonly evidence: FindingDetail['finding']['evidence']
}): ReactNode {
  if (evidence.length === 0) return null
  return (
    <section>
      <h3>{say.evidence}</h3>
      <ul className="evidence">
        {evidence.map(({ message, at, path, resource }) => (
          <li key={`${message} ${path ?? ''} ${resource ?? ''}`}>
            <Sentence>{message}</Sentence>
            {at !== undefined && (
              <span className="place">
                <Name className="mono">{placeText(at)}</Name>
                <CopyButton text={placeText(at)} what={placeText(at)} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a control says in each possible deployment. */
export function Worlds({
  worlds,
}: {
  readonly worlds: NonNullable<FindingDetail['finding']['worlds']>
}): ReactNode {
  return (
    <section>
      <h3>{say.worlds}</h3>
      <p className="note">{say.worldsNote}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{texts.findings.column.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {worlds.map(({ when, verdict, message }) => (
            <tr key={`${when} ${message}`}>
              <th scope="row">{when === '' ? say.always : <Name className="mono">{when}</Name>}</th>
              <td>
                {verdict !== 'not-applicable' && <VerdictMark verdict={verdict} />}
                <br />
                <span className="quiet">
                  <Sentence>{message}</Sentence>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The requirements of frameworks for which a control gives evidence. */
export function Mappings({
  mappings,
}: {
  readonly mappings: FindingDetail['control']['mappings']
}): ReactNode {
  const entries = Object.entries(mappings)
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{say.mappings}</h3>
      <dl className="facts">
        {entries.map(([framework, ids]) => (
          <div key={framework}>
            <dt>
              <a href={linkTo('coverage', framework)}>{frameworkName(framework)}</a>
            </dt>
            <dd>{ids.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
