import { ACCOUNT } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'
import { describeEdit } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import type { Masked } from '../masked.ts'
import type { Style } from '../palette.ts'
import { locationText, placeText } from '../place-text.ts'
import { frame, gutterWidth } from './frame.ts'
import { item, type Layout } from './item.ts'

/** At most so many facts and so many possible deployments are listed for one finding. */
const listLimit = 8

/** One finding: what it is, where, the lines concerned, and all there is to say about it. */
export function findingText(
  finding: Finding,
  masked: Masked,
  layout: Layout,
  explained: Set<string>,
): readonly string[] {
  const { control, place } = finding
  const gutter = gutterWidth(place.at)
  const style = styleOf(finding)
  // The account is placed at what makes the question matter; that line says nothing about the answer.
  const isFramed = finding.resource.type !== ACCOUNT
  const lines = isFramed && place.at ? masked.lines(place.at.file) : undefined
  const isNew = !explained.has(control.id)
  explained.add(control.id)
  const say = (label: string, text: string): readonly string[] => item(label, text, gutter, layout)
  return [
    headline(finding, layout),
    `${' '.repeat(gutter)}${layout.paint('gutter', '-->')} ${placeText(finding)}`,
    ...(lines && place.at ? frame(lines, place.at, { ...layout, style }) : []),
    ...say('', masked.prose(finding.message)),
    ...worldItems(finding, masked, say),
    ...finding.assumptions.flatMap(({ symbol, value }) =>
      say('', `holds while \`${symbol}\` keeps its default \`${masked.prose(value)}\``),
    ),
    ...evidenceItems(finding, masked, say),
    ...(finding.verdict === 'pass' ? [] : remedyItems(finding, isNew, masked, say)),
  ]
}

type Say = (label: string, text: string) => readonly string[]

/** The color of a finding: of its severity where it stands, of its verdict otherwise. */
export function styleOf({ verdict, control }: Finding): Style {
  return verdict === 'fail' ? control.severity : verdict
}

function headline(finding: Finding, { paint }: Layout): string {
  const { control, verdict, confidence } = finding
  const tag = verdict === 'pass' ? 'pass' : `${control.severity}${verdict === 'unknown' ? '?' : ''}`
  const doubts = [
    ...(verdict === 'fail' ? [] : [verdict === 'unknown' ? 'not known' : 'does not hold']),
    ...(confidence === 'high' || verdict === 'pass' ? [] : [`${confidence} confidence`]),
  ]
  const doubt = doubts.length > 0 ? paint('faint', ` (${doubts.join(', ')})`) : ''
  return `${paint(styleOf(finding), `${tag}[${control.id}]`)}: ${paint('title', visible(control.title))}${doubt}`
}

function worldItems({ worlds = [] }: Finding, masked: Masked, say: Say): readonly string[] {
  const rows = worlds.slice(0, listLimit).flatMap(({ when, verdict, message }) => {
    const said = verdict === 'not-applicable' ? 'not concerned' : verdict
    return say(said, `${when === '' ? '' : `when ${masked.prose(when)}: `}${masked.prose(message)}`)
  })
  return [...rows, ...moreThan(worlds.length, 'possible deployment', say)]
}

function evidenceItems({ evidence }: Finding, masked: Masked, say: Say): readonly string[] {
  const rows = evidence.slice(0, listLimit).flatMap(({ message, place }) => {
    const where = place?.at === undefined ? '' : ` (${locationText(place.at)})`
    return say('note', `${masked.prose(message)}${where}`)
  })
  return [...rows, ...moreThan(evidence.length, 'fact', say)]
}

function moreThan(length: number, noun: string, say: Say): readonly string[] {
  const more = length - listLimit
  return more > 0 ? say('note', `${more} more ${noun}${more === 1 ? '' : 's'}`) : []
}

function remedyItems(
  { control, settle }: Finding,
  isNew: boolean,
  masked: Masked,
  say: Say,
): readonly string[] {
  return [
    ...(settle === undefined ? [] : say('to settle', masked.prose(settle))),
    // Said in full once; from then on the id in the headline stands for it.
    ...(isNew ? say('why', control.why) : []),
    ...control.remedy.flatMap((edit) => say('help', describeEdit(edit))),
  ]
}
