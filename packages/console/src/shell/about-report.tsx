import { type ReactNode, useCallback } from 'react'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { texts } from '../texts.ts'

/** What this file is, who made it, and the notices of what it is made of. */
export function AboutReport(): ReactNode {
  const store = useStore()
  const overview = useAnswer(useCallback(() => store.overview(), [store]))
  const { tool, stamp } = store.about
  const counts = overview?.value.counts
  return (
    <>
      <p>{texts.aboutReport.offline}</p>
      <dl className="facts">
        <dt>{texts.aboutReport.made}</dt>
        <dd>
          {tool.name} {tool.version}
        </dd>
        {stamp !== undefined && (
          <>
            <dt>{texts.aboutReport.stamp}</dt>
            <dd>{stamp}</dd>
          </>
        )}
        {counts !== undefined && (
          <>
            <dt>{texts.aboutReport.contents}</dt>
            <dd>
              {texts.resourcesCount(counts.resources)}, {texts.controlsCount(counts.controls)}
            </dd>
          </>
        )}
      </dl>
      <details className="notices">
        <summary>{texts.aboutReport.notices}</summary>
        <pre>{document.getElementById('notices')?.textContent}</pre>
      </details>
    </>
  )
}
