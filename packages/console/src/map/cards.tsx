import { createContext, type MouseEvent, memo, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { visible } from '../logic/visible.ts'
import { NodeFace, nodeClass } from './card-face.tsx'
import { useSight } from './detail.ts'
import type { MapLayout } from './layout.ts'
import { type Stack, stacksOf } from './stacks.ts'

const FocusContext = createContext<string | undefined>(undefined)

/** Tells the cards below it which resource is in focus, past everything that does not depend on it. */
export const FocusProvider = FocusContext.Provider

/**
 * All resources as buttons, so that keys and readers of screens reach them; one of them takes part in
 * tabbing. A new focus draws two stacks anew, however many there are.
 */
export function Cards({
  layout,
  onPick,
}: {
  readonly layout: MapLayout
  readonly onPick: (id: string | undefined) => void
}): ReactNode {
  const focus = useContext(FocusContext)
  const stacks = useMemo(() => stacksOf(layout.nodes), [layout])
  const isFull = useSight(layout.nodes.length)
  const stop = focus ?? layout.nodes[0]?.resource.id
  return (
    <div className="map-cards">
      {stacks.map((stack) => {
        const isHere = stack.nodes.some(({ resource }) => resource.id === stop)
        return (
          <CardStack
            key={stack.key}
            stack={stack}
            full={isFull(stack)}
            stop={isHere ? stop : undefined}
            focus={isHere ? focus : undefined}
            onPick={onPick}
          />
        )
      })}
    </div>
  )
}

const CardStack = memo(Drawn)

function Drawn({
  stack,
  full,
  stop,
  focus,
  onPick,
}: {
  readonly stack: Stack
  readonly full: boolean
  /** The resource that tabbing reaches, where it is one of these. */
  readonly stop: string | undefined
  readonly focus: string | undefined
  readonly onPick: (id: string | undefined) => void
}): ReactNode {
  const onClick = useCallback(
    ({ currentTarget }: MouseEvent<HTMLElement>) => onPick(currentTarget.dataset['id']),
    [onPick],
  )
  const { x, y, width, height } = stack
  return (
    <div className="stack" style={{ left: x, top: y, width, height }}>
      {stack.nodes.map((placed) => {
        const { id, address } = placed.resource
        const name = full ? undefined : visible(address)
        return (
          <button
            key={id}
            type="button"
            tabIndex={id === stop ? 0 : -1}
            aria-current={id === focus ? 'true' : undefined}
            aria-label={name}
            title={name}
            data-id={id}
            className={nodeClass(placed)}
            style={{ top: placed.y - y }}
            onClick={onClick}
          >
            {full && <NodeFace placed={placed} />}
          </button>
        )
      })}
    </div>
  )
}
