import type { Fix, Left } from '../../fixes/index.ts'
import type { Finding } from '../../scan/index.ts'
import { describeEdit } from '../../workload/index.ts'
import { diffsOf, type FileDiff } from './diff.ts'
import { type FixRendering, mendedBy } from './fix-input.ts'
import { hatchOf } from './hatch.ts'

/** Version of the JSON document; a minor step only adds. */
export const FIX_JSON_VERSION = '1.1'

/** Fixes as JSON, two-space indented, one final newline. */
export function renderFixJson(input: FixRendering): string {
  const { report, findings, written, path } = input
  const unproven = report.left.filter(({ kind }) => kind === 'unproven').length
  const document = {
    version: FIX_JSON_VERSION,
    written,
    ...(path && { path }),
    summary: {
      failing: mendedBy(report) + report.left.length,
      fixes: report.fixes.length,
      mended: mendedBy(report),
      unproven,
      left: report.left.length,
    },
    fixes: report.fixes.map((fix) => fixJson(fix)),
    left: report.left.map((left) => leftJson(left, input)),
    files: diffsOf(report, findings).map(fileJson),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function fixJson(fix: Fix): object {
  const { order, finding, also, impact, loses, adds, checks, splices, generated } = fix
  return {
    order,
    ...aboutJson(finding),
    also: also.map(({ fingerprint }) => fingerprint),
    edits: finding.control.remedy.map(describeEdit),
    impact,
    ...(loses !== undefined && { loses }),
    adds,
    checks,
    lines: splices.reduce((sum, { splice }) => sum + Math.max(1, splice.text.split('\n').length - 1), 0),
    files: [...new Set(splices.map(({ file }) => file))],
    ...(generated && { origin: finding.resource.origin, hatch: hatchOf(fix) }),
  }
}

const leftJson = ({ finding, kind, reason }: Left, { masked }: FixRendering): object => ({
  ...aboutJson(finding),
  kind,
  reason: masked.prose(reason),
})

const aboutJson = ({ fingerprint, control, resource, place }: Finding): object => ({
  fingerprint,
  control: control.id,
  severity: control.severity,
  resource: { id: resource.id, type: resource.type, unit: resource.unit },
  path: place.path,
})

const fileJson = ({ file, generated, hunks }: FileDiff): object => ({
  file,
  generated,
  hunks: hunks.map(({ before, after, lines }) => ({
    before,
    after,
    lines: lines.map(({ kind, text }) => ({ kind, text })),
  })),
})
