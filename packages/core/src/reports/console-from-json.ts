import { type Control, findControl, SEVERITIES } from '../controls/index.ts'
import type { Unit } from '../workload/index.ts'
import { consoleFrameworks } from './console-coverage.ts'
import { controlsData } from './console-data.ts'
import { consolePathsFromJson } from './console-paths-from-json.ts'
import { kindOf } from './console-stage.ts'
import {
  CONSOLE_DATA_VERSION,
  type ConsoleControl,
  type ConsoleData,
  type ConsoleEvidence,
  type ConsoleFinding,
  type ConsoleResource,
} from './console-types.ts'
import {
  count,
  type Found,
  list,
  locationOf,
  member,
  oneOf,
  optional,
  ShapeError,
  text,
} from './parse-json.ts'

/** The data of a report, or why a text is none. */
export type ConsoleRead =
  | { readonly kind: 'data'; readonly data: ConsoleData }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Reads the JSON report of an earlier scan for the console.
 *
 * The catalogue tells what the report does not repeat: why a control matters and what mends it. There is no
 * map, since findings do not say how resources are tied, and there are no excerpts.
 */
export function consoleDataFromJson(json: string, catalogue: readonly Control[]): ConsoleRead {
  try {
    return { kind: 'data', data: dataOf({ value: parse(json), path: '' }, catalogue) }
  } catch (error) {
    if (error instanceof ShapeError) return { kind: 'refused', reason: error.message }
    throw error
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new ShapeError('it is no JSON')
  }
}

function dataOf(document: Found, catalogue: readonly Control[]): ConsoleData {
  if (!text(member(document, 'version')).startsWith('1.')) throw new ShapeError('its version is not 1')
  const summary = member(document, 'summary')
  const counted = (name: string): number => count(member(summary, name))
  const items = list(member(document, 'findings'), (item) => ({ item, finding: findingOf(item) }))
  const resources = new Map(
    items.map(({ item }) => resourceOf(member(item, 'resource'))).map((one) => [one.id, one]),
  )
  const named = controlsOf(items, catalogue)
  const paths = consolePathsFromJson(document)
  return {
    version: CONSOLE_DATA_VERSION,
    tool: { name: 'parapet', version: text(member(member(document, 'tool'), 'version')) },
    inputs: list(member(document, 'inputs'), (input) => ({
      file: text(member(input, 'file')),
      sha256: text(member(input, 'sha256')),
    })),
    units: list(member(document, 'units'), unitOf),
    counts: {
      resources: counted('resources'),
      controls: counted('controls'),
      pass: counted('pass'),
      fail: counted('fail'),
      unknown: counted('unknown'),
      suppressed: counted('suppressed'),
    },
    controls: named,
    frameworks: consoleFrameworks(named),
    ...(paths && { paths }),
    findings: items.map(({ finding }) => finding),
    resources: [...resources.values()],
    sources: [],
    diagnostics: list(member(document, 'diagnostics'), diagnosticOf),
    errors: list(member(document, 'errors'), (error) => ({
      control: text(member(error, 'control')),
      resource: text(member(error, 'resource')),
      message: text(member(error, 'message')),
    })),
  }
}

type Item = { readonly item: Found; readonly finding: ConsoleFinding }

/** Controls that the findings name: from the catalogue, else as far as the findings describe them. */
function controlsOf(items: readonly Item[], catalogue: readonly Control[]): readonly ConsoleControl[] {
  const named = new Map<string, Item[]>()
  for (const item of items)
    named.set(item.finding.control, [...(named.get(item.finding.control) ?? []), item])
  return [...named].map(([id, own]) => {
    const known = findControl(catalogue, id)
    const described = known === undefined ? undefined : controlsData([known], [])[0]
    const judged = { pass: 0, fail: 0, unknown: 0 }
    for (const { finding } of own) if (finding.suppressed === undefined) judged[finding.verdict] += 1
    return { ...(described ?? strangeControl(id, own[0]?.item)), id, judged }
  })
}

function strangeControl(id: string, item: Found | undefined): Omit<ConsoleControl, 'judged'> {
  return {
    id,
    title: item === undefined ? id : text(member(item, 'title')),
    severity: item === undefined ? 'info' : oneOf(member(item, 'severity'), SEVERITIES),
    stages: [],
    domain: 'governance',
    threats: [],
    responsibility: 'customer',
    why: '',
    remedy: [],
    mappings: {},
  }
}

const VERDICTS = ['pass', 'fail', 'unknown'] as const
const LEVELS = ['high', 'medium', 'low'] as const

function findingOf(item: Found): ConsoleFinding {
  const at = optional(member(item, 'location'), locationOf)
  const worlds = optional(member(item, 'worlds'), (found) => list(found, worldOf))
  const settle = optional(member(item, 'settle'), text)
  const suppressed = optional(member(item, 'suppressed'), suppressedOf)
  return {
    fingerprint: text(member(item, 'fingerprint')),
    control: text(member(item, 'control')),
    verdict: oneOf(member(item, 'verdict'), VERDICTS),
    confidence: oneOf(member(item, 'confidence'), LEVELS),
    resource: text(member(member(item, 'resource'), 'id')),
    path: text(member(item, 'path')),
    message: text(member(item, 'message')),
    assumptions: list(member(item, 'assumptions'), (one) => ({
      symbol: text(member(one, 'symbol')),
      value: text(member(one, 'value')),
    })),
    evidence: list(member(item, 'evidence'), evidenceOf),
    ...(at !== undefined && { at }),
    ...(worlds !== undefined && { worlds }),
    ...(settle !== undefined && { settle }),
    ...(suppressed !== undefined && { suppressed }),
  }
}

function worldOf(world: Found): NonNullable<ConsoleFinding['worlds']>[number] {
  return {
    when: text(member(world, 'when')),
    verdict: oneOf(member(world, 'verdict'), [...VERDICTS, 'not-applicable']),
    message: text(member(world, 'message')),
  }
}

function suppressedOf(found: Found): NonNullable<ConsoleFinding['suppressed']> {
  const expires = optional(member(found, 'expires'), text)
  return {
    reason: text(member(found, 'reason')),
    source: text(member(found, 'source')),
    ...(expires !== undefined && { expires }),
  }
}

function evidenceOf(item: Found): ConsoleEvidence {
  const resource = optional(member(item, 'resource'), text)
  const path = optional(member(item, 'path'), text)
  const at = optional(member(item, 'location'), locationOf)
  return {
    message: text(member(item, 'message')),
    ...(resource !== undefined && { resource }),
    ...(path !== undefined && { path }),
    ...(at !== undefined && { at }),
  }
}

function resourceOf(found: Found): ConsoleResource {
  const id = text(member(found, 'id'))
  const unit = text(member(found, 'unit'))
  const type = text(member(found, 'type'))
  const account = optional(member(found, 'account'), text)
  const region = optional(member(found, 'region'), text)
  const arn = optional(member(found, 'arn'), text)
  return {
    id,
    unit,
    // An id is its unit and its address.
    address: id.startsWith(`${unit}#`) ? id.slice(unit.length + 1) : id,
    type,
    kind: kindOf(type),
    assets: [],
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    ...(arn !== undefined && { arn }),
  }
}

const SOURCES: readonly Unit['source'][] = [
  'cloudformation',
  'cdk',
  'terraform',
  'terraform-plan',
  'aws',
  'config',
]

function unitOf(unit: Found): ConsoleData['units'][number] {
  return {
    id: text(member(unit, 'id')),
    source: oneOf(member(unit, 'source'), SOURCES),
    files: list(member(unit, 'files'), text),
    resources: count(member(unit, 'resources')),
    relevant: count(member(unit, 'relevant')),
  }
}

function diagnosticOf(found: Found): ConsoleData['diagnostics'][number] {
  const location = optional(member(found, 'location'), locationOf)
  return {
    code: text(member(found, 'code')),
    severity: oneOf(member(found, 'severity'), ['error', 'warning', 'note']),
    message: text(member(found, 'message')),
    file: text(member(found, 'file')),
    ...(location !== undefined && { location }),
  }
}
