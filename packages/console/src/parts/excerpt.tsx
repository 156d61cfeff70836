import { type ReactNode, useCallback } from 'react'
import { placeText, visible } from '../logic/visible.ts'
import type { Excerpt, SourceAt } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { CopyButton } from './copy-button.tsx'
import { Name } from './name.tsx'
import { useStore } from './store-context.ts'
import { useAnswer } from './use-answer.ts'

/** Lines of an input file around a place, the place marked. */
export function SourceExcerpt({ at }: { readonly at: SourceAt }): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => store.excerpt(at), [store, at]))
  const place = placeText(at)
  return (
    <figure className="excerpt">
      <figcaption>
        <Name className="mono">{place}</Name>
        <CopyButton text={place} what={place} />
      </figcaption>
      {answer !== undefined && answer.value === undefined && (
        <p className="quiet">{texts.finding.noExcerpt}</p>
      )}
      {answer?.value !== undefined && (
        <div className="excerpt-lines">
          {numbered(answer.value).map(({ line, text }) => (
            <Line key={line} line={line} text={text} at={at} />
          ))}
        </div>
      )}
    </figure>
  )
}

function Line({
  line,
  text,
  at,
}: {
  readonly line: number
  readonly text: string
  readonly at: SourceAt
}): ReactNode {
  const hit =
    at.line <= line && (line < at.endLine || (line === at.endLine && (at.endColumn > 1 || at.line === line)))
  const start = line === at.line ? at.column - 1 : text.length - text.trimStart().length
  const end = line === at.endLine ? at.endColumn - 1 : text.length
  return (
    <div className={hit ? 'line hit' : 'line'}>
      <span className="number" aria-hidden="true">
        {line}
      </span>
      <code dir="ltr">
        {hit && start < end ? (
          <>
            {visible(text.slice(0, start))}
            <mark>{visible(text.slice(start, end))}</mark>
            {visible(text.slice(end))}
          </>
        ) : (
          visible(text)
        )}
      </code>
    </div>
  )
}

function numbered({ line, lines }: Excerpt): readonly { readonly line: number; readonly text: string }[] {
  return lines.map((text, index) => ({ line: line + index, text }))
}

/** A unified diff, lines marked by sign and by color. */
export function Diff({ diff }: { readonly diff: string }): ReactNode {
  const lines = numbered({ line: 1, lines: diff.replace(/\n$/, '').split('\n') })
  return (
    <div className="excerpt-lines diff">
      {lines.map(({ line, text }) => (
        <div key={line} className={`line ${diffClass(text)}`}>
          <code dir="ltr">{visible(text) || ' '}</code>
        </div>
      ))}
    </div>
  )
}

function diffClass(text: string): string {
  if (text.startsWith('+++') || text.startsWith('---') || text.startsWith('@@')) return 'meta'
  if (text.startsWith('+')) return 'added'
  return text.startsWith('-') ? 'removed' : ''
}
