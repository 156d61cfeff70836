import { ACCOUNT } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import { visible } from '../characters.ts'
import { count } from '../wrap.ts'
import type { Layout } from './item.ts'

/** Whether a finding only says that no input shows a service of the whole account. */
export const isUnseenService = ({ resource, verdict }: Finding): boolean =>
  resource.type === ACCOUNT && verdict === 'unknown'

/**
 * Services of the whole account that no input shows, a line each however many units ask for them: templates of
 * workloads hardly ever have them, and told one by one they would hide what can be mended.
 */
export function unseenServicesText(findings: readonly Finding[], { paint }: Layout): readonly string[] {
  const byControl = groupBy(findings.filter(isUnseenService), ({ control }) => control.id)
  if (byControl.size === 0) return []
  const lines = [...byControl.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { severity, id, title } = first.control
    const where = group.length === 1 ? '' : paint('faint', ` in ${count(group.length, 'unit')}`)
    return [
      `  ${paint(severity, `${severity}?`.padEnd(9))} ${visible(title)} ${paint('faint', `[${id}]`)}${where}`,
    ]
  })
  return [
    paint('title', 'Services of the account that no input shows'),
    ...lines,
    '  to settle: scan them together with the template that has them, or the account with --aws',
    '',
  ]
}
