import type { ConsoleAccess, ConsoleResource } from '@parapet/core'
import { CircleCheck, CircleDashed, CircleQuestionMark, Globe } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { Name, Sentence } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import type { ReportStore } from '../store/report-store.ts'
import { texts } from '../texts.ts'

const say = texts.access

/** Who can do what to each AI resource. */
export function AccessView(): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => load(store), [store]))
  if (answer === undefined) return null
  const found = answer.value
  return (
    <Page title={texts.views.access} note={found === undefined ? '' : say.note} className="access">
      {found === undefined && <Notice title={say.notThere}>{say.notThereMore}</Notice>}
      {found?.resources.length === 0 && <Notice title={say.none} />}
      {found?.resources.map((id) => (
        <ResourceAccess
          key={id}
          id={id}
          names={found.names}
          grants={found.access.grants.filter(({ resource }) => resource === id)}
        />
      ))}
    </Page>
  )
}

type Found = {
  readonly access: ConsoleAccess
  readonly resources: readonly string[]
  readonly names: ReadonlyMap<string, ConsoleResource>
}

async function load(store: ReportStore): Promise<Found | undefined> {
  const access = await store.access?.()
  if (access === undefined) return undefined
  const resources = [...new Set(access.grants.map(({ resource }) => resource))]
  const principals = access.grants.map(({ principal }) => principal)
  return { access, resources, names: await store.resources([...resources, ...principals]) }
}

const ICONS = { allowed: CircleCheck, conditional: CircleDashed, unknown: CircleQuestionMark } as const

function ResourceAccess({
  id,
  names,
  grants,
}: {
  readonly id: string
  readonly names: Found['names']
  readonly grants: ConsoleAccess['grants']
}): ReactNode {
  return (
    <section>
      <h2>
        <Name>{names.get(id)?.address ?? id}</Name>
      </h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.principal}</th>
            <th scope="col">{say.actions}</th>
            <th scope="col">{say.decision}</th>
          </tr>
        </thead>
        <tbody>
          {grants.map(({ principal, external, actions, decision, condition, evidence }) => {
            const Icon = ICONS[decision]
            return (
              <tr key={`${principal} ${decision} ${actions.join(' ')}`}>
                <th scope="row">
                  <Name>{names.get(principal)?.address ?? principal}</Name>{' '}
                  {external && (
                    <span className="tag external">
                      <Globe size={12} aria-hidden="true" /> {say.external}
                    </span>
                  )}
                </th>
                <td>
                  <Name className="mono">{actions.join(', ')}</Name>
                </td>
                <td>
                  <span className={`mark decision-${decision}`}>
                    <Icon size={15} aria-hidden="true" />
                    {say.decisions[decision]}
                  </span>
                  {condition !== undefined && (
                    <p className="quiet">
                      <Sentence>{condition}</Sentence>
                    </p>
                  )}
                  {evidence.map(({ message }) => (
                    <p key={message} className="quiet">
                      <Sentence>{message}</Sentence>
                    </p>
                  ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
