import type { Finding } from '../../scan/index.ts'
import { isInSource, type PathReport } from '../../scan/index.ts'
import type { SourceLocation } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'
import { codeFlowsOf } from './code-flows.ts'
import { physicalLocation } from './location.ts'
import { messageOf } from './message.ts'
import { levels } from './rules.ts'

/** Name and version of the fingerprint, as other tools are to compare it. */
const FINGERPRINT = 'parapet/v1'

// Only failures have a level (SARIF 2.1.0, section 3.27.10); what is not known is `open`.
const kinds = { fail: 'fail', unknown: 'open', pass: 'pass' } as const

/** What every result of a run shares. */
export type ResultContext = {
  readonly masked: Masked
  /** Position of each control among the rules. */
  readonly ruleIndex: ReadonlyMap<string, number>
  /** Whether findings of an earlier report were left out, so that the rest is new. */
  readonly isCompared: boolean
  readonly paths?: PathReport
  /** Proven changes by fingerprint. */
  readonly fixes?: ReadonlyMap<string, object>
}

/** A finding as a SARIF result. */
export function resultOf(finding: Finding, context: ResultContext): object {
  const { masked, ruleIndex, isCompared, paths, fixes } = context
  const { control, verdict, fingerprint, suppressed } = finding
  const index = ruleIndex.get(control.id)
  const fix = fixes?.get(fingerprint)
  return {
    ruleId: control.id,
    ...(index !== undefined && { ruleIndex: index }),
    kind: kinds[verdict],
    level: verdict === 'fail' ? levels[control.severity] : 'none',
    message: messageOf(masked.prose(sentenceOf(finding))),
    locations: [locationOf(finding, masked)],
    relatedLocations: relatedLocations(finding, masked),
    ...(paths && codeFlowsOf(finding, paths, masked)),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    fingerprints: { [FINGERPRINT]: fingerprint },
    ...(suppressed && {
      suppressions: [
        {
          kind: isInSource(suppressed) ? 'inSource' : 'external',
          status: 'accepted',
          justification: masked.prose(suppressed.reason),
        },
      ],
    }),
    ...(fix && { fixes: [fix] }),
    ...(isCompared && { baselineState: 'new' }),
    properties: propertiesOf(finding, masked),
  }
}

function sentenceOf({ control, verdict, message, settle, assumptions }: Finding): string {
  const title = verdict === 'fail' ? `${control.title}: ` : `${control.title} (${kindWords[verdict]}): `
  const holds = assumptions.map(
    ({ symbol, value }) => ` It holds while \`${symbol}\` keeps its default \`${value}\`.`,
  )
  return `${title}${message}.${holds.join('')}${settle === undefined ? '' : ` To settle it: ${settle}.`}`
}

const kindWords = { unknown: 'not known', pass: 'does not hold' } as const

/** The source of a generated resource comes first, since that is where it is edited and what is committed. */
function locationOf({ place, resource }: Finding, masked: Masked): object {
  const at = resource.origin?.location ?? place.at
  return {
    ...(at && { physicalLocation: physicalLocation(at, masked) }),
    logicalLocations: [{ name: resource.address, fullyQualifiedName: resource.id, kind: 'resource' }],
  }
}

function relatedLocations({ place, resource, evidence }: Finding, masked: Masked): readonly object[] {
  const generated =
    resource.origin?.location && place.at ? [{ at: place.at, text: 'the generated template' }] : []
  const facts = evidence.flatMap(({ message, place: fact }) =>
    fact?.at ? [{ at: fact.at, text: message }] : [],
  )
  return [...generated, ...facts].map(({ at, text }, id) => related(id, at, text, masked))
}

function related(id: number, at: SourceLocation, text: string, masked: Masked): object {
  return { id, physicalLocation: physicalLocation(at, masked), message: messageOf(masked.prose(text)) }
}

function propertiesOf(finding: Finding, masked: Masked): object {
  const { confidence, place, assumptions, settle, worlds } = finding
  return {
    confidence,
    path: place.path,
    ...(assumptions.length > 0 && {
      assumptions: assumptions.map(({ symbol, value }) => ({ symbol, value: masked.prose(value) })),
    }),
    ...(settle !== undefined && { settle: masked.prose(settle) }),
    ...(worlds && {
      worlds: worlds.map(({ when, verdict, message }) => ({
        when: masked.prose(when),
        verdict,
        message: masked.prose(message),
      })),
    }),
  }
}
