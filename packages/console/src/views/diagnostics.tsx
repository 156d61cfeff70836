import { type ReactNode, useCallback } from 'react'
import { placeText } from '../logic/visible.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { SourceExcerpt } from '../parts/excerpt.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkToFindings } from '../router/route.ts'
import type { Diagnostics } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.diagnostics

/** What could not be read or judged, and what was. */
export function DiagnosticsView(): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => store.diagnostics(), [store]))
  if (answer === undefined) return null
  const { diagnostics, errors, inputs, units } = answer.value
  return (
    <Page title={texts.views.diagnostics} note={say.note} className="diagnostics">
      {errors.length > 0 && <Faults errors={errors} />}
      {diagnostics.length === 0 ? <Notice title={say.none} /> : <Messages diagnostics={diagnostics} />}
      {units.length > 0 && <Units units={units} />}
      {inputs.length > 0 && <Inputs inputs={inputs} />}
    </Page>
  )
}

function Messages({ diagnostics }: Pick<Diagnostics, 'diagnostics'>): ReactNode {
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{say.messages}</h2>
      <ul className="messages">
        {numbered(diagnostics).map(({ item: { severity, message, code, file, location }, key }) => (
          <li key={key} className={`message level-${severity}`}>
            <p className="marks">
              <span className="level">{say.severity[severity]}</span>
              <Name className="mono quiet">{code}</Name>
            </p>
            <p>
              <Sentence>{message}</Sentence>
            </p>
            {location === undefined ? (
              <p>
                <Name className="mono quiet">{file}</Name>
              </p>
            ) : (
              <details>
                <summary>
                  <Name className="mono">{placeText(location)}</Name>
                </summary>
                <SourceExcerpt at={location} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two messages may be alike, so each is known by its place in the list, which never changes. */
function numbered<T>(items: readonly T[]): readonly { readonly item: T; readonly key: string }[] {
  return items.map((item, index) => ({ item, key: String(index) }))
}

function Faults({ errors }: Pick<Diagnostics, 'errors'>): ReactNode {
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{say.errors}</h2>
      <p className="note">{say.errorsNote}</p>
      <ul className="messages">
        {numbered(errors).map(({ item: { control, resource, message }, key }) => (
          <li key={key} className="message level-error">
            <p className="marks">
              <Name className="mono">{control}</Name>
              <Name className="mono quiet">{resource}</Name>
            </p>
            <p>
              <Sentence>{message}</Sentence>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Units({ units }: Pick<Diagnostics, 'units'>): ReactNode {
  const { unit, source, aiResources, resources } = texts.overview
  return (
    <section aria-labelledby="units">
      <h2 id="units">{say.units}</h2>
      <table className="plain units">
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            <th scope="col">{source}</th>
            <th scope="col" className="number">
              {aiResources}
            </th>
            <th scope="col" className="number">
              {resources}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={linkToFindings({ unit: [one.id] })}>
                  <Name className="mono">{one.id}</Name>
                </a>
              </th>
              <td>{one.source}</td>
              <td className="number">{texts.count(one.relevant)}</td>
              <td className="number">{texts.count(one.resources)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Inputs({ inputs }: Pick<Diagnostics, 'inputs'>): ReactNode {
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{say.inputs}</h2>
      <table className="plain inputs">
        <thead>
          <tr>
            <th scope="col">{say.file}</th>
            <th scope="col">{say.hash}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ file, sha256 }) => (
            <tr key={file}>
              <th scope="row">
                <Name className="mono">{file}</Name>
              </th>
              <td>
                <span className="hash">
                  <Name className="mono quiet">{sha256}</Name>
                  <CopyButton text={sha256} what={say.hash} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
