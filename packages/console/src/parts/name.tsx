import { Fragment, type ReactNode } from 'react'
import { breakable, piecesOf, visible } from '../logic/visible.ts'

/** A name from the input: isolated from the direction of the text around it, nothing in it unseen. */
export function Name({
  children,
  className,
}: {
  readonly children: string
  readonly className?: string
}): ReactNode {
  return (
    <bdi className={className} title={children.length > 40 ? visible(children) : undefined}>
      {visible(children)}
    </bdi>
  )
}

/** A message from the engine: what stands in backticks is shown as code. */
export function Message({ children }: { readonly children: string }): ReactNode {
  return piecesOf(children).map(({ code, text, at }) =>
    code ? (
      <code key={at}>
        <bdi>{visible(text)}</bdi>
      </code>
    ) : (
      visible(text)
    ),
  )
}

/** The same as a sentence: a capital in front, a full stop behind. */
export function Sentence({ children }: { readonly children: string }): ReactNode {
  const text = children.trim()
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return <Message>{/[.!?…]$/.test(whole) ? whole : `${whole}.`}</Message>
}

/** A title that is a sentence without its end: a capital in front. */
export function Title({ children }: { readonly children: string }): ReactNode {
  const text = children.trim()
  return <Name>{`${text.charAt(0).toUpperCase()}${text.slice(1)}`}</Name>
}

/** A long name that may be broken between its words. */
export function Breakable({ children }: { readonly children: string }): ReactNode {
  return breakable(children).map(({ text, at }) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {text}
    </Fragment>
  ))
}
