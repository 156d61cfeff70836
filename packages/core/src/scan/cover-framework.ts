import type { Control } from '../controls/index.ts'
import { evidenceFor, type FrameworkDefinition, type Requirement } from '../frameworks/index.ts'
import type { Finding } from './finding.ts'

/**
 * What a scan can say about a requirement: something speaks against it, something is not known, everything
 * judged speaks for it, nothing here was judged, or no configuration can show it.
 */
export type RequirementState = 'against' | 'unknown' | 'for' | 'not-judged' | 'not-testable'

/** One requirement and the evidence of a scan about it. Evidence is never a verdict on the organization. */
export type RequirementCoverage = {
  readonly requirement: Requirement
  readonly state: RequirementState
  /** Controls that give evidence for it, whether or not they met something to judge. */
  readonly controls: readonly Control[]
  /** How many places passed. */
  readonly passed: number
  /** Failures and unknowns that are not accepted with a reason. */
  readonly against: readonly Finding[]
  readonly unknown: readonly Finding[]
  /** Findings that are accepted with a reason. */
  readonly accepted: readonly Finding[]
}

/** A framework with what a scan says about each requirement, in the framework's order. */
export type FrameworkCoverage = {
  readonly framework: FrameworkDefinition
  readonly requirements: readonly RequirementCoverage[]
}

/**
 * Sorts the findings of a scan under the requirements of a framework.
 *
 * @param findings all of a scan, passes included
 */
export function coverFramework(
  framework: FrameworkDefinition,
  controls: readonly Control[],
  findings: readonly Finding[],
): FrameworkCoverage {
  const requirements = framework.requirements.map((requirement) => {
    const evidence = evidenceFor(framework, requirement, controls)
    const ids = new Set(evidence.map(({ id }) => id))
    // Filtered, not gathered control by control: the findings keep their order, most urgent first.
    return cover(
      requirement,
      evidence,
      findings.filter(({ control }) => ids.has(control.id)),
    )
  })
  return { framework, requirements }
}

function cover(
  requirement: Requirement,
  controls: readonly Control[],
  findings: readonly Finding[],
): RequirementCoverage {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  const of = (verdict: Finding['verdict']): readonly Finding[] =>
    open.filter((one) => one.verdict === verdict)
  const tally = { passed: of('pass').length, against: of('fail'), unknown: of('unknown') }
  const accepted = findings.filter(({ suppressed }) => suppressed !== undefined)
  return { requirement, state: stateOf(controls, tally), controls, ...tally, accepted }
}

function stateOf(
  controls: readonly Control[],
  { passed, against, unknown }: Pick<RequirementCoverage, 'passed' | 'against' | 'unknown'>,
): RequirementState {
  if (controls.length === 0) return 'not-testable'
  if (against.length > 0) return 'against'
  if (unknown.length > 0) return 'unknown'
  return passed > 0 ? 'for' : 'not-judged'
}
