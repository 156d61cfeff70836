import type { Finding, FrameworkCoverage } from '../scan/index.ts'
import type { Evidence, Place } from '../view/index.ts'
import { literalText, type Resource, type SourceLocation } from '../workload/index.ts'
import { type Masked, maskedOf } from './masked.ts'
import { pathsData } from './paths/index.ts'
import { countsOf, type Report, type Shown, shownFindings } from './report.ts'

/** Version of the JSON schema (`spec/schemas/scan.schema.json`); a minor step only adds. */
export const JSON_VERSION = '1.2'

/** A report as JSON, in the shape of `spec/schemas/scan.schema.json`, two-space indented, one final newline. */
export function renderJson(report: Report, shown: Shown): string {
  const masked = maskedOf(report)
  const { resources, controls, pass, fail, unknown, suppressed } = countsOf(report)
  const document = {
    version: JSON_VERSION,
    tool: report.tool,
    ...(report.time !== undefined && { time: report.time }),
    inputs: report.inputs,
    units: report.units.map(({ unit, relevant }) => ({
      id: unit.id,
      source: unit.source,
      files: unit.files,
      resources: unit.resources.length,
      relevant,
    })),
    summary: { resources, controls, pass, fail, unknown, suppressed },
    // Made one at a time while it is written: all at once would double the memory of a large report.
    findings: shownFindings(report, shown).map((finding) => ({ toJSON: () => findingJson(finding, masked) })),
    ...(report.frameworks && { frameworks: report.frameworks.map(frameworkJson) }),
    ...(report.responsibilities && { responsibilities: report.responsibilities }),
    ...(report.paths && pathsData({ report: report.paths, masked })),
    diagnostics: report.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      message: masked.prose(diagnostic.message),
    })),
    errors: report.errors.map((error) => ({ ...error, message: masked.prose(error.message) })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function frameworkJson({ framework, requirements }: FrameworkCoverage): object {
  const { id, title, source, scope } = framework
  const fingerprints = (findings: readonly Finding[]): readonly string[] =>
    findings.map(({ fingerprint }) => fingerprint)
  return {
    id,
    title,
    source,
    scope,
    requirements: requirements.map(({ requirement, state, controls, passed, ...evidence }) => ({
      id: requirement.id,
      text: requirement.text,
      state,
      controls: controls.map((control) => control.id),
      pass: passed,
      against: fingerprints(evidence.against),
      unknown: fingerprints(evidence.unknown),
      accepted: fingerprints(evidence.accepted),
      beyond: requirement.beyond,
    })),
  }
}

function findingJson(finding: Finding, masked: Masked): object {
  const { control, resource, place } = finding
  return {
    fingerprint: finding.fingerprint,
    control: control.id,
    title: control.title,
    severity: control.severity,
    confidence: finding.confidence,
    verdict: finding.verdict,
    resource: resourceJson(resource),
    path: place.path,
    location: locationJson(place.at),
    origin: resource.origin,
    message: masked.prose(finding.message),
    assumptions: finding.assumptions.map(({ symbol, value }) => ({ symbol, value: masked.prose(value) })),
    evidence: finding.evidence.map((evidence) => evidenceJson(evidence, masked)),
    mappings: control.mappings,
    worlds: finding.worlds?.map(({ when, verdict, message }) => ({
      when: masked.prose(when),
      verdict,
      message: masked.prose(message),
    })),
    settle: finding.settle && masked.prose(finding.settle),
    opens: finding.opens,
    suppressed: finding.suppressed && {
      ...finding.suppressed,
      reason: masked.prose(finding.suppressed.reason),
    },
  }
}

function resourceJson(resource: Resource): object {
  return {
    id: resource.id,
    type: resource.type,
    unit: resource.unit,
    account: literalText(resource.scope.account),
    region: literalText(resource.scope.region),
    arn: resource.names.find((name) => name.startsWith('arn:')),
  }
}

function evidenceJson(evidence: Evidence, masked: Masked): object {
  return { message: masked.prose(evidence.message), ...(evidence.place && placeJson(evidence.place)) }
}

function placeJson(place: Place): object {
  return { resource: place.resource, path: place.path, location: locationJson(place.at) }
}

function locationJson(at: SourceLocation | undefined): object | undefined {
  if (at === undefined) return undefined
  const { file, line, column, endLine, endColumn } = at
  return { file, line, column, endLine, endColumn }
}
