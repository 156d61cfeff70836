import type { ServiceResponsibilities } from '../frameworks/index.ts'
import type { Resource } from '../workload/index.ts'
import type { Finding } from './finding.ts'

/** What is yours in one service, with how it stands. */
export type ResponsibilityState = {
  readonly text: string
  readonly fail: number
  readonly unknown: number
  readonly pass: number
}

/** A service of the workload: what AWS does, and what is yours. */
export type ServiceState = {
  readonly title: string
  readonly resources: number
  readonly aws: readonly string[]
  readonly yours: readonly ResponsibilityState[]
}

/**
 * Who answers for what in the services that a workload uses, with the state of the customer's part.
 *
 * @param findings all of a scan, passes included; accepted ones are not counted
 */
export function responsibilitiesOf(
  services: readonly ServiceResponsibilities[],
  resources: readonly Resource[],
  findings: readonly Finding[],
): readonly ServiceState[] {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  return services.flatMap((service) => {
    const isOfService = ({ type }: Resource): boolean => type.startsWith(`${service.prefix}::`)
    const used = resources.filter(isOfService).length
    if (used === 0) return []
    const own = open.filter(({ resource }) => isOfService(resource))
    const yours = service.yours.map(({ text, domains }) => ({
      text,
      ...tallyOf(own.filter(({ control }) => domains.includes(control.domain))),
    }))
    return [{ title: service.title, resources: used, aws: service.aws, yours }]
  })
}

function tallyOf(findings: readonly Finding[]): Omit<ResponsibilityState, 'text'> {
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((one) => one.verdict === verdict).length
  return { fail: count('fail'), unknown: count('unknown'), pass: count('pass') }
}
