import { type ReactNode, useCallback } from 'react'
import { VerdictMark } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
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
  const { frameworks, services } = answer.value
  const current = frameworks.find(({ id }) => id === selected) ?? frameworks[0]
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
      {services.length > 0 && <Services services={services} />}
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
        {frameworks.map(({ id, requirements }) => (
          <li key={id}>
            <a href={linkTo('coverage', id)} aria-current={id === current.id ? 'true' : undefined}>
              <span>{frameworkName(id)}</span>
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

type State = Exclude<keyof typeof say.states, 'untestable'>

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

function Requirements({ coverage }: { readonly coverage: FrameworkCoverage }): ReactNode {
  return (
    <section className="requirements" aria-labelledby="framework">
      <h2 id="framework">{coverage.title}</h2>
      <p className="quiet">
        <Sentence>{coverage.scope}</Sentence>
      </p>
      <p className="quiet">
        {say.source} <Name className="mono">{coverage.source}</Name>
      </p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.requirement}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.controls}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.requirements.map((requirement) => (
            <RequirementRow key={requirement.id} requirement={requirement} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RequirementRow({ requirement }: { readonly requirement: Requirement }): ReactNode {
  const { id, text, beyond, controls, fail, unknown } = requirement
  const state = stateOf(requirement)
  const open = controls.filter(({ judged }) => judged.fail + judged.unknown > 0)
  return (
    <tr>
      <th scope="row">
        <Name className="mono">{id}</Name>
        <p className="requirement-text">{text}</p>
        {beyond !== undefined && (
          <p className="requirement-text quiet">
            {say.beyond} {beyond}
          </p>
        )}
      </th>
      <td>
        {state === 'unjudged' ? (
          <span className="quiet">{controls.length === 0 ? say.states.untestable : say.states.unjudged}</span>
        ) : (
          <VerdictMark verdict={state}>{say.states[state]}</VerdictMark>
        )}
        {open.length > 0 && (
          <>
            <br />
            <a href={linkToFindings({ control: open.map((one) => one.id), suppressed: ['no'] })}>
              {texts.findingsCount(fail + unknown)}
            </a>
          </>
        )}
      </td>
      <td>
        <Controls controls={controls} />
      </td>
    </tr>
  )
}

/** More names than this say no more. */
const NAMED = 6

/** What fails or is not known first. */
function Controls({ controls }: Pick<Requirement, 'controls'>): ReactNode {
  const rank = ({ judged }: Requirement['controls'][number]): number =>
    judged.fail > 0 ? 0 : judged.unknown > 0 ? 1 : judged.pass > 0 ? 2 : 3
  const sorted = [...controls].sort((a, b) => rank(a) - rank(b))
  return (
    <ul className="inline-list">
      {sorted.slice(0, NAMED).map(({ id, title }) => (
        <li key={id}>
          <Name>{title}</Name>
        </li>
      ))}
      {sorted.length > NAMED && <li className="quiet">{say.more(sorted.length - NAMED)}</li>}
    </ul>
  )
}

/** Who answers for what in each service. */
function Services({ services }: Pick<Coverage, 'services'>): ReactNode {
  return (
    <section aria-labelledby="responsibility">
      <h2 id="responsibility">{say.responsibility}</h2>
      <ul className="services">
        {services.map(({ title, resources, aws, yours }) => (
          <li key={title} className="service">
            <h3>
              <Name>{title}</Name> <span className="quiet">{texts.resourcesCount(resources)}</span>
            </h3>
            <div className="duties">
              <div>
                <h4>{say.aws}</h4>
                <ul>
                  {aws.map((text) => (
                    <li key={text} className="duty">
                      {text}
                    </li>
                  ))}
                </ul>
              </div>
              <div>
                <h4>{say.yours}</h4>
                <ul>
                  {yours.map(({ text, ...tally }) => (
                    <li key={text} className="duty">
                      {text} <State tally={tally} />
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ tally }: { readonly tally: Tally }): ReactNode {
  const state = stateOf(tally)
  if (state === 'unjudged') return <span className="quiet">{say.states.unjudged}</span>
  return <VerdictMark verdict={state}>{texts.overview.cell[state](tally[state])}</VerdictMark>
}
