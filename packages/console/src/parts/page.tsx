import { type ReactNode, useEffect, useRef } from 'react'
import { visible } from '../logic/visible.ts'
import { texts } from '../texts.ts'

/** A view's frame: its heading, which takes the focus when the reader arrives, and the title of the window. */
export function Page({
  title,
  heading,
  note,
  children,
  className = '',
}: {
  readonly title: string
  /** What stands as the heading when that is more than the title. */
  readonly heading?: ReactNode
  readonly note?: string
  readonly children: ReactNode
  readonly className?: string
}): ReactNode {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${visible(title)} · ${texts.product}`
  }, [title])
  useEffect(() => {
    // Readers of screens hear where they are; the first view after loading leaves the focus alone.
    if (document.body.dataset['arrived'] === 'yes') head.current?.focus({ preventScroll: true })
    document.body.dataset['arrived'] = 'yes'
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className={`page ${className}`}>
      <header className="page-head">
        <h1 ref={head} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {note !== undefined && <p className="lead">{note}</p>}
      </header>
      {children}
    </div>
  )
}
