import type { ReactNode } from 'react'
import { visible } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Diff, SourceExcerpt } from '../parts/excerpt.tsx'
import { SeverityMark, VerdictMark } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import type { FindingDetail } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { FindingFacts } from './finding-facts.tsx'
import { Evidence, Mappings, Worlds } from './finding-parts.tsx'

const say = texts.finding

type Props = { readonly detail: FindingDetail }

/** What is so, how bad it is and how sure. */
export function FindingHead({ detail: { finding, control } }: Props): ReactNode {
  return (
    <>
      <p className="marks">
        <SeverityMark severity={control.severity} />
        <VerdictMark verdict={finding.verdict} />
        <span className="quiet">{texts.confidence[finding.confidence]}</span>
      </p>
      <p className="statement">
        <Sentence>{finding.message}</Sentence>
      </p>
      {finding.suppressed !== undefined && (
        <p className="suppression">
          <strong>{say.suppressed}</strong>{' '}
          {finding.suppressed.expires !== undefined && `${say.until(visible(finding.suppressed.expires))}: `}
          <Sentence>{finding.suppressed.reason}</Sentence>{' '}
          <Name className="mono quiet">{finding.suppressed.source}</Name>
        </p>
      )}
    </>
  )
}

/** The finding in full, most useful first. */
export function FindingBody({ detail }: Props): ReactNode {
  const { finding, control } = detail
  return (
    <div className="finding-body">
      {finding.settle !== undefined && (
        <section className="settle">
          <h3>{say.settle}</h3>
          <p>
            <Sentence>{finding.settle}</Sentence>
          </p>
        </section>
      )}
      <section>
        <h3>{say.where}</h3>
        {finding.at === undefined ? (
          <p className="quiet">{say.noPlace}</p>
        ) : (
          <SourceExcerpt at={finding.at} />
        )}
      </section>
      {finding.worlds !== undefined && <Worlds worlds={finding.worlds} />}
      <Remedy detail={detail} />
      {control.why !== '' && (
        <section>
          <h3>{say.why}</h3>
          <p className="prose">{visible(control.why)}</p>
        </section>
      )}
      <Evidence evidence={finding.evidence} />
      {finding.assumptions.length > 0 && (
        <section>
          <h3>{say.assumptions}</h3>
          <ul className="prose">
            {finding.assumptions.map(({ symbol, value }) => (
              <li key={symbol}>
                <code>
                  <Name>{symbol}</Name>
                </code>{' '}
                ={' '}
                <code>
                  <Name>{value}</Name>
                </code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FindingFacts detail={detail} />
      <Mappings mappings={control.mappings} />
    </div>
  )
}

function Remedy({ detail: { finding, control } }: Props): ReactNode {
  if (control.remedy.length === 0 && finding.fix === undefined) return null
  return (
    <section>
      <h3>{say.fix}</h3>
      <ul className="remedy">
        {control.remedy.map((edit) => (
          <li key={edit}>
            <span>
              <Sentence>{edit}</Sentence>
            </span>
            <CopyButton text={edit.replaceAll('`', '')} what={say.fix} />
          </li>
        ))}
      </ul>
      {finding.fix !== undefined && (
        <figure className="excerpt">
          <figcaption>
            <span>
              {say.patch}: <Sentence>{finding.fix.title}</Sentence>
            </span>
            <CopyButton text={finding.fix.diff} what={say.patch} />
          </figcaption>
          <Diff diff={finding.fix.diff} />
        </figure>
      )}
    </section>
  )
}
