import { ArrowLeft, ChevronDown, ChevronUp, ExternalLink, X } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { useKeys } from '../logic/use-keys.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo } from '../router/route.ts'
import { texts } from '../texts.ts'
import { FindingBody, FindingHead } from './finding-body.tsx'

const say = texts.finding

/** One finding by itself: what a permalink shows. */
export function FindingView({ fingerprint }: { readonly fingerprint: string }): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => store.finding(fingerprint), [store, fingerprint]))
  if (answer === undefined) return null
  const detail = answer.value
  if (detail === undefined)
    return (
      <Page title={texts.views.finding}>
        <Notice title={say.missing}>{say.missingMore}</Notice>
        <Back />
      </Page>
    )
  return (
    <>
      <nav className="finding-nav" aria-label={texts.views.finding}>
        <Back />
        <Step to={detail.previous} label={say.previous} icon="up" />
        <Step to={detail.next} label={say.next} icon="down" />
      </nav>
      <Page title={detail.control.title} className="finding">
        <FindingHead detail={detail} />
        <h2 className="visually-hidden">{texts.views.finding}</h2>
        <FindingBody detail={detail} />
      </Page>
    </>
  )
}

function Back(): ReactNode {
  return (
    <a className="more" href={linkTo('findings')}>
      <ArrowLeft size={15} aria-hidden="true" />
      {say.back}
    </a>
  )
}

function Step({
  to,
  label,
  icon,
}: {
  readonly to: string | undefined
  readonly label: string
  readonly icon: 'up' | 'down'
}): ReactNode {
  const Icon = icon === 'up' ? ChevronUp : ChevronDown
  if (to === undefined) return null
  return (
    <a className="icon-button" href={linkTo('finding', to)} aria-label={label} title={label}>
      <Icon size={17} aria-hidden="true" />
    </a>
  )
}

/** One finding beside the list. */
export function FindingPane({
  fingerprint,
  onClose,
}: {
  readonly fingerprint: string
  readonly onClose: () => void
}): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => store.finding(fingerprint), [store, fingerprint]))
  const detail = answer?.value
  useKeys(undefined, ({ key, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open]') !== null) return false
    onClose()
    return true
  })
  return (
    <aside className="pane" aria-label={texts.views.finding}>
      <div className="pane-tools">
        <a
          className="icon-button"
          href={linkTo('finding', fingerprint)}
          aria-label={say.permalink}
          title={say.permalink}
        >
          <ExternalLink size={16} aria-hidden="true" />
        </a>
        <button
          type="button"
          className="icon-button"
          onClick={onClose}
          aria-label={texts.close}
          title={texts.close}
        >
          <X size={17} aria-hidden="true" />
        </button>
      </div>
      {detail !== undefined && (
        <>
          <h2>{detail.control.title}</h2>
          <FindingHead detail={detail} />
          <FindingBody detail={detail} />
        </>
      )}
      {answer !== undefined && detail === undefined && <Notice title={say.missing} />}
    </aside>
  )
}
