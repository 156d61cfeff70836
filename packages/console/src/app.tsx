import { Component, type ReactNode, useState } from 'react'
import { useShortcuts } from './logic/use-shortcuts.ts'
import { Dialog } from './parts/dialog.tsx'
import { Notice } from './parts/notice.tsx'
import type { Route } from './router/route.ts'
import { useRoute } from './router/use-route.ts'
import { AboutReport } from './shell/about-report.tsx'
import { Help } from './shell/help.tsx'
import { Shell } from './shell/shell.tsx'
import { texts } from './texts.ts'
import { AccessView } from './views/access.tsx'
import { CoverageView } from './views/coverage.tsx'
import { DiagnosticsView } from './views/diagnostics.tsx'
import { FindingView } from './views/finding.tsx'
import { FindingsView } from './views/findings.tsx'
import { MapView } from './views/map.tsx'
import { OverviewView } from './views/overview.tsx'
import { PathsView } from './views/paths.tsx'

/** The application: the shell around the view that the address names, and the pages above it. */
export function App(): ReactNode {
  const route = useRoute()
  const [above, setAbove] = useState<'help' | 'about'>()
  useShortcuts(() => setAbove('help'))
  return (
    <Shell view={route.view} onHelp={() => setAbove('help')} onAbout={() => setAbove('about')}>
      <Boundary key={route.view}>
        <CurrentView route={route} />
      </Boundary>
      {above === 'help' && (
        <Dialog title={texts.help.title} onClose={() => setAbove(undefined)}>
          <Help />
        </Dialog>
      )}
      {above === 'about' && (
        <Dialog title={texts.about} onClose={() => setAbove(undefined)}>
          <AboutReport />
        </Dialog>
      )}
    </Shell>
  )
}

function CurrentView({ route }: { readonly route: Route }): ReactNode {
  switch (route.view) {
    case 'overview':
      return <OverviewView />
    case 'findings':
      return <FindingsView params={route.params} />
    case 'finding':
      return <FindingView key={route.id} fingerprint={route.id} />
    case 'map':
      return <MapView params={route.params} />
    case 'paths':
      return <PathsView selected={route.id} />
    case 'access':
      return <AccessView />
    case 'coverage':
      return <CoverageView selected={route.id} />
    case 'diagnostics':
      return <DiagnosticsView />
  }
}

/** Keeps one view's fault from taking the whole page. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Notice title={texts.broken} /> : this.props.children
  }
}
