import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { visible } from '../logic/visible.ts'
import { byText } from '../store/order.ts'
import type { GraphSlice } from '../store/report-store.ts'
import { texts } from '../texts.ts'

type Named = { readonly id: string; readonly name: string }

/** Goes to a resource by its name; Enter goes to the first whose name holds what was typed. */
export function ResourceSearch({
  slice,
  focus,
  onFocus,
}: {
  readonly slice: GraphSlice
  readonly focus: string | undefined
  readonly onFocus: (id: string | undefined) => void
}): ReactNode {
  const list = useId()
  const named = useMemo(() => namesOf(slice), [slice])
  // What was typed stands until the reader leaves; then the field says again what is in focus.
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const change = (text: string): void => {
    setTyped(text)
    const exact = named.find(({ name }) => name === text)
    if (exact !== undefined || text === '') onFocus(exact?.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed === undefined || typed === '') return
    const wanted = typed.toLowerCase()
    const first = named.find(({ name }) => name.toLowerCase().includes(wanted))
    if (first !== undefined) change(first.name)
  }
  return (
    <label className="choice wide">
      <span>{texts.map.find}</span>
      <input
        type="search"
        list={list}
        autoComplete="off"
        spellCheck={false}
        placeholder={texts.map.findHint}
        value={typed ?? named.find(({ id }) => id === focus)?.name ?? ''}
        onChange={({ target }) => change(target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setTyped(undefined)
          setOpen(false)
        }}
      />
      <datalist id={list}>{isOpen && named.map(({ id, name }) => <option key={id} value={name} />)}</datalist>
    </label>
  )
}

/** Names in order; one that several resources have says whose it is. */
function namesOf({ nodes }: GraphSlice): readonly Named[] {
  const counts = new Map<string, number>()
  for (const { resource } of nodes) counts.set(resource.address, (counts.get(resource.address) ?? 0) + 1)
  return nodes
    .map(({ resource: { id, address, unit } }) => ({
      id,
      name: visible((counts.get(address) ?? 0) > 1 ? `${address} · ${unit}` : address),
    }))
    .sort((a, b) => byText(a.name, b.name))
}
