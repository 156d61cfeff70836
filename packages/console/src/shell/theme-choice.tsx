import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { changeSettings, THEMES, useSettings } from '../logic/settings.ts'
import { texts } from '../texts.ts'

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const

/** Light, dark, or as the system says. */
export function ThemeChoice(): ReactNode {
  const { theme } = useSettings()
  return (
    <fieldset className="theme-choice">
      <legend className="visually-hidden">{texts.theme.label}</legend>
      {THEMES.map((one) => {
        const Icon = ICONS[one]
        return (
          <label key={one} title={texts.theme[one]}>
            <input
              type="radio"
              name="theme"
              value={one}
              checked={one === theme}
              onChange={() => changeSettings({ theme: one })}
            />
            <Icon size={15} aria-hidden="true" />
            <span className="visually-hidden">{texts.theme[one]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
