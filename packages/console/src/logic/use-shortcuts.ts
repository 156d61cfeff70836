import { useEffect } from 'react'
import { linkTo } from '../router/route.ts'
import { go } from '../router/use-route.ts'
import { changeSettings, getSettings, THEMES } from './settings.ts'

const GOES = {
  o: 'overview',
  f: 'findings',
  m: 'map',
  p: 'paths',
  a: 'access',
  c: 'coverage',
  d: 'diagnostics',
} as const
/** How long `g` waits for the key after it. */
const CHORD_MS = 1200

/** Single keys that act anywhere, unless the reader types, holds a modifier or has turned them off. */
export function useShortcuts(onHelp: () => void): void {
  useEffect(() => {
    let chordUntil = 0
    const onKey = (event: KeyboardEvent): void => {
      if (!acts(event)) return
      const chord = performance.now() < chordUntil
      chordUntil = event.key === 'g' && !chord ? performance.now() + CHORD_MS : 0
      if (chord ? goTo(event.key) : act(event.key, onHelp)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onHelp])
}

/** Whether a key is a command here rather than a text. */
export function acts(event: KeyboardEvent): boolean {
  if (!getSettings().singleKeys || event.defaultPrevented) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target
  if (!(target instanceof Element)) return true
  return target.closest('input, textarea, select, dialog[open]') === null
}

function goTo(key: string): boolean {
  const view = Object.entries(GOES).find(([letter]) => letter === key)?.[1]
  if (view === undefined) return false
  go(linkTo(view))
  return true
}

function act(key: string, onHelp: () => void): boolean {
  switch (key) {
    case '?':
      onHelp()
      return true
    case '/':
      return search()
    case 't':
      return nextTheme()
    default:
      return false
  }
}

/** Into the search field of this view, else to the findings, which have one. */
function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (field === null) go(linkTo('findings', '', { focus: 'search' }))
  else field.focus()
  return true
}

function nextTheme(): boolean {
  const at = THEMES.indexOf(getSettings().theme)
  changeSettings({ theme: THEMES[(at + 1) % THEMES.length] ?? 'system' })
  return true
}
