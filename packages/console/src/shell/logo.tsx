import type { ReactNode } from 'react'

/** A parapet: the battlement of a wall. */
export function Logo(): ReactNode {
  return (
    <svg className="logo" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d="M2 5.5h4.2v3.2h3.5V5.5h4.6v3.2h3.5V5.5H22V19H2z" fill="currentColor" />
    </svg>
  )
}
