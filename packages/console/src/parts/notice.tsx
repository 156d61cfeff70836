import type { ReactNode } from 'react'

/** Says plainly that there is nothing here, and why. */
export function Notice({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className="notice">
      <p className="notice-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  )
}
