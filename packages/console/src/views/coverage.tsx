import { type ReactNode, useCallback } from 'react'
import { VerdictMark } from '../parts/marks.tsx'
import { Name } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo, linkToFindings } from '../router/route.ts'
import type { Coverage, FrameworkCoverage, Requirement, Tally } from '../store/report-store.ts'
import { frameworkName, texts } from '../texts.ts'

const say = texts.coverage

/** Which requirements of which frameworks hold, as far as this scan can say; and who answers for what. */
export function CoverageView({ selected }: { readonly selected: string }): ReactNode {
  const store = useStore()
  const answer = useAnswer(useCallback(() => store.coverage(), [store]))
  if (answer === undefined) return null
  const { frameworks, responsibilities } = answer.value
  const current = frameworks.find(({ framework }) => framework === selected) ?? frameworks[0]
  return (
    <Page title={texts.views.coverage} note={say.note} className="coverage">
      {current === undefined ? (
        <Notice title={say.none} />
      ) : (
        <div className="coverage-body">
          <FrameworkList frameworks={frameworks} current={current} />
          <Requirements coverage={current} />
        </div>
      )}
      <Responsibilities responsibilities={responsibilities} />
    </Page>
  )
}

function FrameworkList({
  frameworks,
  current,
}: {
  readonly frameworks: readonly FrameworkCoverage[]
  readonly current: FrameworkCoverage
}): ReactNode {
  return (
    <nav className="framework-list" aria-label={say.frameworks}>
      <ul>
        {frameworks.map(({ framework, requirements }) => (
          <li key={framework}>
            <a
              href={linkTo('coverage', framework)}
              aria-current={framework === current.framework ? 'true' : undefined}
            >
              <span>{frameworkName(framework)}</span>
              <TallyBar tallies={requirements.map(stateOf)} />
              <span className="quiet">{holding(requirements)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const holding = (requirements: readonly Requirement[]): string =>
  say.of(requirements.filter((one) => stateOf(one) === 'pass').length, requirements.length)

type State = keyof typeof say.states

function stateOf({ fail, unknown, pass }: Tally): State {
  if (fail > 0) return 'fail'
  if (unknown > 0) return 'unknown'
  return pass > 0 ? 'pass' : 'unjudged'
}

function TallyBar({ tallies }: { readonly tallies: readonly State[] }): ReactNode {
  return (
    <span className="tally-bar" aria-hidden="true">
      {(['pass', 'unknown', 'fail', 'unjudged'] as const)
        .filter((state) => tallies.includes(state))
        .map((state) => (
          <span
            key={state}
            className={`state-${state}`}
            style={{ flexGrow: tallies.filter((one) => one === state).length }}
          />
        ))}
    </span>
  )
}

function Requirements({
  coverage: { framework, requirements },
}: {
  readonly coverage: FrameworkCoverage
}): ReactNode {
  return (
    <section className="requirements" aria-labelledby="framework">
      <h2 id="framework">{frameworkName(framework)}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.requirement}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.controls}</th>
          </tr>
        </thead>
        <tbody>
          {requirements.map((requirement) => (
            <RequirementRow key={requirement.id} framework={framework} requirement={requirement} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RequirementRow({
  framework,
  requirement,
}: {
  readonly framework: string
  readonly requirement: Requirement
}): ReactNode {
  const { id, controls, fail, unknown } = requirement
  const state = stateOf(requirement)
  return (
    <tr>
      <th scope="row">
        <Name className="mono">{id}</Name>
      </th>
      <td>
        {state === 'unjudged' ? (
          <span className="quiet">{say.states.unjudged}</span>
        ) : (
          <VerdictMark verdict={state}>{say.states[state]}</VerdictMark>
        )}
        {fail + unknown > 0 && (
          <>
            <br />
            <a href={linkToFindings({ requirement: [`${framework}:${id}`], suppressed: ['no'] })}>
              {texts.findingsCount(fail + unknown)}
            </a>
          </>
        )}
      </td>
      <td>
        <ul className="inline-list">
          {controls.map(({ id: control, title }) => (
            <li key={control}>
              <Name>{title}</Name>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Responsibilities({ responsibilities }: Pick<Coverage, 'responsibilities'>): ReactNode {
  return (
    <section aria-labelledby="responsibility">
      <h2 id="responsibility">{say.responsibility}</h2>
      <ul className="trio">
        {responsibilities.map(({ responsibility, controls, ...tally }) => (
          <li key={responsibility}>
            <h3>{texts.responsibility[responsibility]}</h3>
            <p className="quiet">{texts.responsibilityNote[responsibility]}</p>
            <p>{texts.controlsCount(controls)}</p>
            {tally.fail + tally.unknown + tally.pass > 0 && (
              <p className="marks">
                {(['fail', 'unknown', 'pass'] as const).map((verdict) => (
                  <VerdictMark key={verdict} verdict={verdict}>
                    {texts.overview.cell[verdict](tally[verdict])}
                  </VerdictMark>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
