import {
  Gauge,
  Info,
  Keyboard,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Network,
  Route as RouteIcon,
  ShieldCheck,
  Stethoscope,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from '../parts/store-context.ts'
import { linkTo, type View } from '../router/route.ts'
import type { About } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { Logo } from './logo.tsx'
import { ThemeChoice } from './theme-choice.tsx'

type Entry = { readonly view: View; readonly icon: LucideIcon; readonly shown: (about: About) => boolean }

const always = (): boolean => true
const ENTRIES: readonly Entry[] = [
  { view: 'overview', icon: Gauge, shown: always },
  { view: 'findings', icon: ListChecks, shown: always },
  { view: 'map', icon: Network, shown: ({ has }) => has.map },
  { view: 'paths', icon: RouteIcon, shown: ({ has }) => has.paths },
  { view: 'access', icon: KeyRound, shown: ({ has }) => has.access },
  { view: 'coverage', icon: ShieldCheck, shown: always },
  { view: 'diagnostics', icon: Stethoscope, shown: always },
]

/** What stands around every view: name, navigation, settings. */
export function Shell({
  view,
  onHelp,
  onAbout,
  children,
}: {
  readonly view: View
  readonly onHelp: () => void
  readonly onAbout: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={skipToMain}>
        {texts.skip}
      </button>
      <header className="shell-head">
        <a className="brand" href={linkTo('overview')}>
          <Logo />
          <span>{texts.product}</span>
        </a>
        <Navigation current={view === 'finding' ? 'findings' : view} />
        <div className="shell-tools">
          <ThemeChoice />
          <button
            type="button"
            className="icon-button"
            onClick={onHelp}
            aria-label={texts.keyboard}
            title={`${texts.keyboard} (?)`}
          >
            <Keyboard size={17} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            onClick={onAbout}
            aria-label={texts.about}
            title={texts.about}
          >
            <Info size={17} aria-hidden="true" />
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <output id="announcer" className="visually-hidden" aria-live="polite" />
    </div>
  )
}

function Navigation({ current }: { readonly current: View }): ReactNode {
  const { about } = useStore()
  return (
    <nav aria-label={texts.navigation}>
      <ul>
        {ENTRIES.filter(({ shown }) => shown(about)).map(({ view, icon: Icon }) => (
          <li key={view}>
            <a href={linkTo(view)} aria-current={view === current ? 'page' : undefined}>
              <Icon size={17} aria-hidden="true" />
              <span>{texts.views[view]}</span>
              {view === 'diagnostics' && about.troubles > 0 && (
                <span className="tally">{about.troubles}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The hash belongs to the router, so the jump is made by hand. */
function skipToMain(): void {
  document.getElementById('main')?.focus()
}
