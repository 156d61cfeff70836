import { isList, type LiveCall, type LiveFix, type LivePlan } from '../../fixes/index.ts'
import type { Finding } from '../../scan/index.ts'
import { describeEdit, type EditValue } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'
import type { Paint } from '../palette.ts'

/** Version of the JSON document; a minor step only adds. */
const LIVE_PLAN_VERSION = '1.0'

const HEAD =
  'Not executed: this is a plan for people to review. No call that writes was made, and none will be.'

/** A plan for deployed resources as text: words of the AWS CLI, version 2, one call each. */
export function renderLiveText({ fixes, left }: LivePlan, masked: Masked, paint: Paint): string {
  const blocks = fixes.map((fix) => blockOf(fix, masked, paint))
  const lines = [
    paint('title', HEAD),
    '',
    ...blocks.flatMap((block) => [...block, '']),
    ...(left.length === 0 ? [] : ['Left to people', ...left.map((one) => leftLine(one, masked)), '']),
    `${fixes.length + left.length} failures: calls planned for ${fixes.length}, ${left.length} left`,
  ]
  return `${lines.join('\n')}\n`
}

function blockOf(fix: LiveFix, masked: Masked, paint: Paint): readonly string[] {
  const { order, finding, impact, loses, calls, open, checks } = fix
  const { control, resource } = finding
  return [
    `${String(order).padStart(4)}  ${control.severity.padEnd(8)} ${control.id}  ${paint('title', resource.address)}`,
    ...control.remedy.map((edit) => `      ${masked.prose(describeEdit(edit))}`),
    `      ${impact === 'in-place' ? 'in place' : 'may replace it'}${loses === undefined ? '' : `, which loses ${loses}`}`,
    ...[...new Set(open)].map((one) => `      fill in ${one}`),
    ...[...checks, ...calls.flatMap(({ note }) => note ?? [])].map((one) => `      ${one}`),
    ...calls.flatMap((call) => commandOf(call, masked)),
  ]
}

/** One command, with its input between quotes as shells take them. */
function commandOf(call: LiveCall, masked: Masked): readonly string[] {
  const { service, operation, account, region } = call
  const json = JSON.stringify(maskedValue(call.input, masked)).replaceAll("'", `'\\''`)
  const where = region === '' || region === 'global' ? '' : ` --region ${region}`
  return [
    `      # account ${account}`,
    `      aws ${service} ${operation}${where} \\`,
    `        --cli-input-json '${json}'`,
  ]
}

/** A value without the secrets that a deployed resource may hold. */
function maskedValue(value: EditValue, masked: Masked): EditValue {
  if (isList(value)) return value.map((item) => maskedValue(item, masked))
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedValue(one, masked)]))
  return typeof value === 'string' ? masked.prose(value) : value
}

const leftLine = ({ finding, reason }: LivePlan['left'][number], masked: Masked): string =>
  `  ${finding.control.severity.padEnd(8)} ${finding.control.id}  ${finding.resource.address}: ${masked.prose(reason)}`

/** A plan for deployed resources as JSON, two-space indented, one final newline. */
export function renderLiveJson({ fixes, left }: LivePlan, masked: Masked): string {
  const document = {
    version: LIVE_PLAN_VERSION,
    executed: false,
    summary: { failing: fixes.length + left.length, planned: fixes.length, left: left.length },
    fixes: fixes.map(({ order, finding, impact, loses, calls, open, checks }) => ({
      order,
      ...aboutJson(finding),
      edits: finding.control.remedy.map(describeEdit),
      impact,
      ...(loses !== undefined && { loses }),
      open: [...new Set(open)],
      checks,
      calls: calls.map(({ input, ...call }) => ({
        ...call,
        input: maskedValue(input, masked),
      })),
    })),
    left: left.map(({ finding, reason }) => ({ ...aboutJson(finding), reason: masked.prose(reason) })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const aboutJson = ({ fingerprint, control, resource, place }: Finding): object => ({
  fingerprint,
  control: control.id,
  severity: control.severity,
  resource: { id: resource.id, type: resource.type, unit: resource.unit },
  path: place.path,
})
