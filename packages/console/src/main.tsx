import '@fontsource-variable/inter/wght.css'
import '@xyflow/react/dist/base.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/overview.css'
import './styles/findings.css'
import './styles/map.css'
import './styles/views.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { showTheme } from './logic/settings.ts'
import { StoreProvider } from './parts/store-context.ts'
import { embeddedStore } from './store/embedded-store.ts'
import { readEmbedded } from './store/read-embedded.ts'
import { texts } from './texts.ts'

function start(): void {
  showTheme()
  const place = document.getElementById('app')
  if (place === null) return
  const data = readEmbedded(document.getElementById('report-data')?.textContent ?? '')
  if (data === undefined) {
    place.textContent = texts.broken
    return
  }
  createRoot(place).render(
    <StrictMode>
      <StoreProvider value={embeddedStore(data)}>
        <App />
      </StoreProvider>
    </StrictMode>,
  )
}

start()
