import { Download } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { announce } from '../logic/announce.ts'
import { EXPORT_FORMATS, type ExportFormat, exportFindings, exportName, exportType } from '../logic/export.ts'
import { useStore } from '../parts/store-context.ts'
import { texts } from '../texts.ts'
import type { Question } from './question.ts'

const say = texts.findings

/** Takes the findings of the view away as a file. */
export function ExportMenu({
  question,
  total,
}: {
  readonly question: Question
  readonly total: number
}): ReactNode {
  const store = useStore()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (open ? closeOutside(place.current, () => setOpen(false)) : undefined), [open])
  const take = async (format: ExportFormat): Promise<void> => {
    setOpen(false)
    const { rows } = await store.findings({ ...question, offset: 0, limit: total })
    save(exportFindings(rows, format), exportName(format), exportType(format))
    announce(say.exported(rows.length))
  }
  return (
    <div className="menu" ref={place}>
      <button
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls="export-formats"
        disabled={total === 0}
        onClick={() => setOpen(!open)}
      >
        <Download size={15} aria-hidden="true" />
        {say.export}
      </button>
      <ul id="export-formats" hidden={!open}>
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void take(format)}>
              {say.exportAs[format]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function save(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function closeOutside(place: HTMLElement | null, close: () => void): () => void {
  const onPointer = (event: PointerEvent): void => {
    if (event.target instanceof Node && place?.contains(event.target) !== true) close()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    close()
    place?.querySelector('button')?.focus()
  }
  window.addEventListener('pointerdown', onPointer)
  window.addEventListener('keydown', onKey)
  return () => {
    window.removeEventListener('pointerdown', onPointer)
    window.removeEventListener('keydown', onKey)
  }
}
