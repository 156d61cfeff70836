import { useSyncExternalStore } from 'react'

/** Light, dark, or whatever the system says. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What a reader sets for all reports; kept by the browser where it may. */
export type Settings = { readonly theme: Theme; readonly singleKeys: boolean }

const KEY = 'parapet.settings'
const listeners = new Set<() => void>()
let current = load()

/** The settings, kept up to date. */
export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, getSettings)
}

/** The settings now. */
export function getSettings(): Settings {
  return current
}

/** Changes settings and shows it at once. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    window.localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // Files from disk may have no storage; the settings then last as long as the page.
  }
  showTheme()
  for (const listener of listeners) listener()
}

/** Tells the style sheet which theme is wanted. */
export function showTheme(): void {
  document.documentElement.dataset['theme'] = current.theme
}

function load(): Settings {
  const stored = read()
  const theme = THEMES.find((one) => one === stored['theme']) ?? 'system'
  return { theme, singleKeys: stored['singleKeys'] !== false }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
