import { schemaOf } from '../../schema/index.ts'
import { byText, type Diagnostic, type Knowledge, type SourceFiles, type Unit } from '../../workload/index.ts'
import { type ConfigItem, type ConfigItems, configItems } from './config-items.ts'
import { addressOf, isRead, recordOf, resourcesOf, typeOf } from './resources.ts'
import { shapeOf } from './shapes/index.ts'

/** A snapshot as units, one for each account and Region. */
export type ConfigRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a configuration snapshot of AWS Config, or what a query of it answered. Types are recorded as CloudFormation
 * writes them or in the words of their APIs; of others it is only known that they are there.
 */
export function readConfig(files: SourceFiles, file: string): ConfigRead {
  const text = files.read(file)
  if (text === undefined) return refused(file, 'unreadable', `\`${file}\` could not be read`)
  const found = configItems(text)
  if (found === undefined) return refused(file, 'not-a-snapshot', 'the file holds no items of AWS Config')
  const known = found.items.filter((item) => schemaOf(typeOf(item)) !== undefined)
  const judged = known.filter((item) => shapeOf(item.type)?.skip?.(recordOf(item)) !== true)
  const places = new Map<string, ConfigItem[]>()
  for (const item of judged) {
    const place = `${file}/${item.account ?? 'account'}/${item.region ?? 'region'}`
    const there = places.get(place)
    if (there === undefined) places.set(place, [item])
    else there.push(item)
  }
  const units = [...places].sort(([left], [right]) => byText(left, right))
  return {
    units: units.map(([id, some]) => toUnit(id, file, some)),
    diagnostics: [...faults(found, file), ...unmapped(judged, file)],
  }
}

/** What an answer has to say of a resource to be read in full. */
const ASKED =
  '`resourceType`, `resourceId`, `resourceName`, `arn`, `accountId`, `awsRegion`, `configuration`, `supplementaryConfiguration` and `tags`'

/** What of the file was not read; the rest was. */
function faults({ items, untyped, unreadable, isWhole }: ConfigItems, file: string): readonly Diagnostic[] {
  const told: Diagnostic[] = []
  const tell = (code: string, severity: Diagnostic['severity'], message: string): void => {
    told.push({ code, severity, message, file })
  }
  if (!isWhole)
    tell(
      'config-cut-off',
      'error',
      `the file ends inside of its items, and ${items.length} were read; fetch it again`,
    )
  if (unreadable > 0)
    tell(
      'config-no-item',
      'error',
      `${counted(unreadable, 'item')} no JSON, or nested too deep, and not read`,
    )
  if (untyped > 0)
    tell(
      'config-no-type',
      'warning',
      `${counted(untyped, 'answer')} without its type and not read; ask for ${ASKED}`,
    )
  return told
}

const counted = (count: number, what: string): string =>
  count === 1 ? `1 ${what} is` : `${count} ${what}s are`

function refused(file: string, code: string, message: string): ConfigRead {
  return { units: [], diagnostics: [{ code, severity: 'error', message, file }] }
}

function toUnit(id: string, file: string, items: readonly ConfigItem[]): Unit {
  const byAddress = new Map(items.map((item) => [addressOf(item), item]))
  return {
    id,
    source: 'config',
    files: [file],
    resources: [...byAddress.values()].flatMap((item) => resourcesOf(item, id)),
    exports: [],
    outputs: new Map(),
    // What is not recorded is not there to be read.
    knowledge: 'none',
    knowledgeOf: knowledgeOf([...byAddress.values()]),
  }
}

/**
 * There may be more of each type than was recorded. Of what belongs to a resource, such as the policy of a bucket,
 * there is no more than its item tells: then all of it is known, when every item tells.
 */
function knowledgeOf(items: readonly ConfigItem[]): ReadonlyMap<string, Knowledge> {
  const told = new Map<string, boolean>()
  const tell = (type: string, isTold: boolean): void => {
    told.set(type, (told.get(type) ?? true) && isTold)
  }
  for (const item of items) {
    const { beside = [], holds } = shapeOf(item.type) ?? {}
    const record = recordOf(item)
    for (const { type, of } of beside) tell(type, of(record) !== undefined)
    for (const type of holds?.types ?? []) tell(type, holds?.when(record) === true)
  }
  const belonging = [...told].map(([type, isTold]) => [type, isTold ? 'complete' : 'partial'] as const)
  return new Map([...items.map((item) => [typeOf(item), 'partial'] as const), ...belonging])
}

function unmapped(items: readonly ConfigItem[], file: string): readonly Diagnostic[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    if (!isRead(item)) counts.set(item.type, (counts.get(item.type) ?? 0) + 1)
  }
  return [...counts]
    .sort(([left], [right]) => byText(left, right))
    .map(([type, count]) => ({
      code: 'config-not-mapped',
      severity: 'warning',
      message: `AWS Config records \`${type}\` in a shape of its own: nothing is known of ${count}; scan the account itself with \`--aws\``,
      file,
    }))
}
