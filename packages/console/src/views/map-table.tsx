import { type ReactNode, useMemo, useState } from 'react'
import { Name } from '../parts/name.tsx'
import type { GraphSlice } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.map
/** Rows added at a time. */
const STEP = 200

/** The same graph as text, for those who cannot use a drawing, and for paper. */
export function MapTable({ slice }: { readonly slice: GraphSlice }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <details className="map-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.asTable}</summary>
      {open && <Rows slice={slice} />}
    </details>
  )
}

function Rows({ slice }: { readonly slice: GraphSlice }): ReactNode {
  const [limit, setLimit] = useState(STEP)
  const names = useMemo(
    () => new Map(slice.nodes.map(({ resource }) => [resource.id, resource.address])),
    [slice],
  )
  const rest = slice.relations.length - limit
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.from}</th>
            <th scope="col">{say.property}</th>
            <th scope="col">{say.to}</th>
            <th scope="col">{say.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {slice.relations.slice(0, limit).map(({ from, to, path, makes }) => (
            <tr key={`${from}\n${to}\n${path}`}>
              <th scope="row">
                <Name>{names.get(from) ?? from}</Name>
              </th>
              <td>
                <Name className="mono">{path}</Name>
              </td>
              <td>
                <Name>{names.get(to) ?? to}</Name>
              </td>
              <td>{makes?.replaceAll('-', ' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + STEP)}>
          {texts.findings.more(rest)}
        </button>
      )}
    </>
  )
}
