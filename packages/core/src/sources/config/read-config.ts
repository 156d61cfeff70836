import { schemaOf } from '../../schema/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import { byText, type Diagnostic, type Knowledge, type SourceFiles, type Unit } from '../../workload/index.ts'
import { type ConfigItem, type ConfigItems, configItems } from './config-items.ts'
import { addressOf, isRead, recordOf, resourcesOf, typeOf } from './resources.ts'
import { shapeOf } from './shapes/index.ts'

/** What was recorded as units, one for each account and Region. */
export type ConfigRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads configuration snapshots and histories of AWS Config, and what its calls answered. Types are recorded as
 * CloudFormation writes them or in the words of their APIs; of others it is only known that they are there. Of a
 * resource that several files hold, or one file several times, the latest record counts.
 */
export function readConfig(files: SourceFiles, names: readonly string[]): ConfigRead {
  const read = names.map((name) => readFile(files, name))
  const items = newest(read.flatMap((one) => one.items)).filter(isJudged)
  const places = groupBy(items, ({ account, region }) => `${account ?? 'account'}/${region ?? 'region'}`)
  const units = [...places].map(([place, some]) => toUnit(place, some))
  return {
    units: units.sort((left, right) => byText(left.id, right.id)),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...unmapped(items)],
  }
}

type FileRead = { readonly items: readonly ConfigItem[]; readonly diagnostics: readonly Diagnostic[] }

function readFile(files: SourceFiles, file: string): FileRead {
  const text = files.read(file)
  if (text === undefined) return refused(file, 'unreadable', `\`${file}\` could not be read`)
  const found = configItems(text, file)
  if (found === undefined) return refused(file, 'not-a-snapshot', 'the file holds no items of AWS Config')
  return { items: found.items, diagnostics: faults(found, file) }
}

/** The latest record of each resource, in the order in which resources were first met; none of what is gone. */
function newest(items: readonly ConfigItem[]): readonly ConfigItem[] {
  const latest = new Map<string, ConfigItem>()
  for (const item of items) {
    const key = `${item.account}/${item.region}/${addressOf(item)}`
    const other = latest.get(key)
    if (other === undefined || other.captured <= item.captured) latest.set(key, item)
  }
  return [...latest.values()].filter(({ isThere }) => isThere)
}

/** Whether the type is known, and the resource is nothing that AWS keeps for itself. */
const isJudged = (item: ConfigItem): boolean =>
  schemaOf(typeOf(item)) !== undefined && shapeOf(item.type)?.skip?.(recordOf(item)) !== true

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

function refused(file: string, code: string, message: string): FileRead {
  return { items: [], diagnostics: [{ code, severity: 'error', message, file }] }
}

function toUnit(place: string, items: readonly ConfigItem[]): Unit {
  const files = [...new Set(items.map(({ file }) => file))].sort(byText)
  const id = `${files[0]}/${place}`
  return {
    id,
    source: 'config',
    files,
    resources: items.flatMap((item) => resourcesOf(item, id)),
    exports: [],
    outputs: new Map(),
    // What is not recorded is not there to be read.
    knowledge: 'none',
    knowledgeOf: knowledgeOf(items),
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

function unmapped(items: readonly ConfigItem[]): readonly Diagnostic[] {
  const groups = groupBy(
    items.filter((item) => !isRead(item)),
    ({ file, type }) => `${file}#${type}`,
  )
  return [...groups]
    .sort(([left], [right]) => byText(left, right))
    .flatMap(([, group]) => group.slice(0, 1).map((item) => unmappedType(item, group.length)))
}

const unmappedType = ({ file, type }: ConfigItem, count: number): Diagnostic => ({
  code: 'config-not-mapped',
  severity: 'warning',
  message: `AWS Config records \`${type}\` in a shape of its own: nothing is known of ${count}; scan the account itself with \`--aws\``,
  file,
})
