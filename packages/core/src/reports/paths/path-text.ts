import { assumptions } from '../../access/index.ts'
import type { AttackPath, Derivation, Hop } from '../../paths/index.ts'
import type { NamedChokePoint } from '../../scan/index.ts'
import { byText, type SourceLocation } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import type { Masked } from '../masked.ts'
import type { Paint } from '../palette.ts'
import { count, wrap } from '../wrap.ts'
import { assumptionsOf, type PathInput, titleOf } from './path-json.ts'

/** How paths are written for a terminal. */
export type PathTextLayout = { readonly paint: Paint; readonly width: number }

/** Paths and choke points for people: a line each, the changes that cut the most, and what they come to. */
export function renderPathsText(input: PathInput, layout: PathTextLayout): string {
  const { paths } = input.report
  const open = paths.filter(({ accepted }) => accepted === undefined)
  const lines = [
    ...chokePointLines(input, layout, Number.POSITIVE_INFINITY),
    ...pathLines(input, layout, Number.POSITIVE_INFINITY),
    open.length === 0
      ? 'No attack path was found.'
      : `${count(open.length, 'attack path')}; \`parapet paths --explain ID\` tells one step by step.`,
    ...grantedLines(open),
    ...acceptedLines(input, layout),
  ]
  return `${lines.join('\n')}\n`
}

/** The paths that somebody lives with, each with the reason. */
function acceptedLines({ report, masked }: PathInput, { paint, width }: PathTextLayout): readonly string[] {
  const accepted = report.paths.flatMap((path) => (path.accepted ? [{ path, ...path.accepted }] : []))
  if (accepted.length === 0) return []
  return [
    `${count(accepted.length, 'path')} accepted:`,
    ...accepted.flatMap(({ path, reason, source, expires }) => [
      `  ${paint('faint', path.id)}  ${visible(masked.prose(titleOf(path, report.graph)))}`,
      ...wrap(
        `${source}: ${visible(masked.prose(reason))}${expires === undefined ? '' : ` (until ${expires})`}`,
        Math.max(width - 16, 40),
      ).map((line) => `                ${paint('faint', line)}`),
    ]),
  ]
}

/** Which assumptions the paths rest on. */
function grantedLines(paths: readonly AttackPath[]): readonly string[] {
  const names = [...new Set(paths.flatMap(assumptionsOf))].sort(byText)
  return names.length === 0
    ? []
    : [`Taken for granted: ${names.join(', ')}; \`--assume\` says what is, \`--explain\` where it matters.`]
}

/** The worst paths, and the changes that cut the most of all, to stand before findings. */
export function pathSummaryLines(input: PathInput, layout: PathTextLayout, most: number): readonly string[] {
  return [...chokePointLines(input, layout, most), ...pathLines(input, layout, most)]
}

function pathLines(input: PathInput, { paint, width }: PathTextLayout, most: number): readonly string[] {
  const open = input.report.paths.filter(({ accepted }) => accepted === undefined)
  if (open.length === 0) return []
  const more = open.length - most
  return [
    paint('title', 'Attack paths'),
    ...open
      .slice(0, most)
      .flatMap((path) => [
        `  ${paint(path.severity, path.severity.padEnd(8))} ${paint('faint', path.id)}  ${visible(input.masked.prose(titleOf(path, input.report.graph)))}`,
        ...wrap(routeOf(path), Math.max(width - 11, 40)).map((line) => `           ${paint('faint', line)}`),
      ]),
    ...(more > 0 ? [`  and ${count(more, 'more path')}: \`parapet paths\` lists them`] : []),
    '',
  ]
}

const routeOf = ({ derivations, confidence }: AttackPath): string =>
  `${count(derivations[0].hops.length, 'step')}, confidence ${confidence}: ${derivations[0].hops
    .map(({ technique }) => technique.id)
    .join(' > ')}`

function chokePointLines(
  { report, masked }: PathInput,
  { paint }: PathTextLayout,
  most: number,
): readonly string[] {
  const points = report.chokePoints.slice(0, most)
  if (points.length === 0) return []
  return [
    paint('title', 'Changes that cut the most attack paths'),
    ...points.flatMap((point) => [
      `  ${String(point.cuts.length).padStart(4)}  ${visible(masked.prose(point.fact.text))}${where(point.fact.at)}`,
      `        ${paint('faint', `to mend it: ${visible(masked.prose(point.remedy))}${controlOf(point)}`)}`,
    ]),
    '',
  ]
}

const controlOf = ({ finding }: NamedChokePoint): string => (finding ? ` (${finding.control.id})` : '')

const where = (at: SourceLocation | undefined): string => (at === undefined ? '' : `  ${at.file}:${at.line}`)

/** One path step by step, each with what it rests on and its line. */
export function explainPathText(
  path: AttackPath,
  { report: { graph }, masked }: PathInput,
  layout: PathTextLayout,
): string {
  const { paint } = layout
  const lines = [
    `${paint(path.severity, path.severity)} ${paint('title', visible(masked.prose(titleOf(path, graph))))}`,
    `path ${path.id}, threats ${path.threats.join(', ')}`,
    ...(path.accepted
      ? [`accepted in ${path.accepted.source}: ${visible(masked.prose(path.accepted.reason))}`]
      : []),
    ...assumptionsOf(path).map((name) => `taken for granted: ${assumptions[name]} (${name})`),
    '',
    ...path.derivations.flatMap((one, index) => derivationLines(one, index, path, masked, layout)),
  ]
  return `${lines.join('\n')}\n`
}

function derivationLines(
  { hops, confidence }: Derivation,
  index: number,
  { derivations, start }: AttackPath,
  masked: Masked,
  { paint }: PathTextLayout,
): readonly string[] {
  const title = derivations.length > 1 ? `Way ${index + 1} of ${derivations.length}` : 'The way'
  return [
    `${paint('title', title)}, confidence ${confidence}`,
    `   0  ${visible(masked.prose(start.title))}${where(start.at)}`,
    ...hops.flatMap((hop, step) => hopLines(hop, step + 1, masked, paint)),
    '',
  ]
}

function hopLines(hop: Hop, step: number, masked: Masked, paint: Paint): readonly string[] {
  const ids = [...hop.technique.atlas, ...hop.technique.attack].join(' ')
  return [
    `${String(step).padStart(4)}  ${visible(masked.prose(hop.message))}${where(hop.at)}`,
    `      ${paint('faint', `${hop.technique.title} (${hop.technique.id}${ids === '' ? '' : `; ${ids}`})`)}`,
    ...hop.evidence.map(({ text, at }) => `      - ${visible(masked.prose(text))}${where(at)}`),
    ...hop.conditions.map((condition) => `      ? provided that ${visible(masked.prose(condition))}`),
  ]
}
