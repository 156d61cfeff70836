import type { ResponsibilityState, ServiceState } from '../../scan/index.ts'
import { count } from '../wrap.ts'
import type { Layout } from './item.ts'

/** Who answers for what in one service, with the state of the reader's part. */
export function responsibilityText(
  { title, resources, aws, yours }: ServiceState,
  { paint }: Layout,
): readonly string[] {
  return [
    `${paint('title', title)} (${count(resources, 'resource')})`,
    ...aws.map((text) => `  AWS    ${text}`),
    ...yours.map((one) => `  yours  ${one.text}: ${stateOf(one, paint)}`),
    '',
  ]
}

function stateOf({ fail, unknown, pass }: ResponsibilityState, paint: Layout['paint']): string {
  if (fail + unknown + pass === 0) return paint('faint', 'nothing judged')
  const style = fail > 0 ? 'high' : unknown > 0 ? 'unknown' : 'pass'
  return paint(style, `${fail} fail, ${unknown} unknown, ${pass} pass`)
}
