import type { Condition, Resource, SymbolRef, Unit, UnresolvedPart, Value } from '../workload/index.ts'
import { textParts } from '../workload/index.ts'
import { PartReplacer } from './values/replace-parts.ts'

/** An export with the unit that has it. */
type Candidate = { readonly unit: string; readonly deployment?: string | undefined; readonly value: Value }
type Exports = ReadonlyMap<string, readonly Candidate[]>

const prefix = 'import:'
/** What is the same for the stack that exports and the one that imports: both live in one account and region. */
const shared = ['AWS::Region', 'AWS::AccountId', 'AWS::Partition', 'AWS::URLSuffix']

/** The name of an export as its importers spell it; `undefined` when it depends on the stack. */
function nameOf(value: Value): string | undefined {
  const parts = textParts(value)
  if (parts === undefined) return undefined
  const known = parts.every((part) => typeof part === 'string' || shared.includes(part.symbol.id))
  if (!known) return undefined
  return parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`)).join('')
}

function exportsOf(units: readonly Unit[]): Exports {
  const found = new Map<string, Candidate[]>()
  for (const unit of units) {
    for (const { name, value } of unit.exports) {
      const spelled = nameOf(name)
      if (spelled === undefined) continue
      const candidates = found.get(spelled) ?? []
      candidates.push({ unit: unit.id, deployment: unit.deployment, value })
      found.set(spelled, candidates)
    }
  }
  return found
}

function foreignId(id: string, unit: string): string {
  if (id.startsWith(prefix)) return id
  return shared.includes(id) ? id : `${unit}#${id}`
}

/** A symbol of another unit, which may bear the name of one of this unit's own. */
function foreignSymbol({ id, target }: SymbolRef, unit: string): SymbolRef {
  if (target === undefined) return { id: foreignId(id, unit) }
  return { id: foreignId(id, unit), target: { ...target, unit: target.unit ?? unit } }
}

function foreignCondition(condition: Condition, unit: string): Condition {
  const each = (part: Condition): Condition => foreignCondition(part, unit)
  switch (condition.kind) {
    case 'constant':
      return condition
    case 'is':
    case 'opaque':
      return { ...condition, symbol: foreignId(condition.symbol, unit) }
    case 'not':
      return { ...condition, of: each(condition.of) }
    case 'and':
      return { ...condition, all: condition.all.map(each) }
    case 'or':
      return { ...condition, any: condition.any.map(each) }
  }
}

function foreignAssumptions<V extends Value>(value: V, unit: string): V {
  if (value.assumes === undefined) return value
  return {
    ...value,
    assumes: value.assumes.map((each) => ({ ...each, symbol: foreignId(each.symbol, unit) })),
  }
}

/** A value of another unit as this one sees it: its symbols say whose they are. */
function foreignValue(given: Value, unit: string): Value {
  const value = foreignAssumptions(given, unit)
  switch (value.kind) {
    case 'scalar':
    case 'absent':
      return value
    case 'unresolved':
      return { ...value, symbol: foreignSymbol(value.symbol, unit) }
    case 'text':
      return { ...value, parts: value.parts.map((part) => foreignPart(part, unit)) }
    case 'list':
      return { ...value, items: value.items.map((item) => foreignValue(item, unit)) }
    case 'map':
      return { ...value, entries: mapEntries(value.entries, (item) => foreignValue(item, unit)) }
    case 'choice':
      return {
        ...value,
        condition: foreignCondition(value.condition, unit),
        then: foreignValue(value.then, unit),
        else: foreignValue(value.else, unit),
      }
  }
}

function foreignPart(part: string | UnresolvedPart, unit: string): string | UnresolvedPart {
  return typeof part === 'string' ? part : { ...part, symbol: foreignSymbol(part.symbol, unit) }
}

function mapEntries(
  entries: ReadonlyMap<string, Value>,
  change: (value: Value) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([key, value]) => [key, change(value)]))
}

/**
 * The candidates for an import, the importing unit's own exports left out: a stack cannot import from itself.
 * What is deployed with the unit comes before all others.
 */
function candidatesFor(part: UnresolvedPart, importer: Unit, exports: Exports): readonly Candidate[] {
  if (part.reason !== 'import' || !part.symbol.id.startsWith(prefix)) return []
  const found = exports.get(part.symbol.id.slice(prefix.length)) ?? []
  const others = found.filter(({ unit }) => unit !== importer.id)
  const near = others.filter(
    ({ deployment }) => deployment !== undefined && deployment === importer.deployment,
  )
  return near.length > 0 ? near : others
}

function ambiguous(part: UnresolvedPart, candidates: readonly Candidate[]): Value {
  const name = part.symbol.id.slice(prefix.length)
  const units = candidates.map(({ unit }) => `\`${unit}\``).sort()
  const settle = `say under \`units\` in parapet.yaml which of ${units.join(', ')} exports \`${name}\` to this unit`
  return { kind: 'unresolved', symbol: part.symbol, reason: part.reason, settle }
}

/** What stands for an import: the value that is exported, or the import itself, naming who may export it. */
function importOf(part: UnresolvedPart, unit: Unit, exports: Exports): Value | undefined {
  const candidates = candidatesFor(part, unit, exports)
  const [only, ...others] = candidates
  if (only === undefined) return undefined
  return others.length > 0 ? ambiguous(part, candidates) : foreignValue(only.value, only.unit)
}

function linkResource(resource: Resource, importer: PartReplacer): Resource {
  const properties = importer.map(resource.properties)
  return properties === resource.properties ? resource : { ...resource, properties }
}

/**
 * Joins units by exports and imports: an import whose name exactly one other unit exports becomes that value,
 * with symbols that name its unit. An ambiguous one stays unresolved and names its candidates.
 */
export function linkUnits(units: readonly Unit[]): readonly Unit[] {
  const exports = exportsOf(units)
  if (exports.size === 0) return units
  return units.map((unit) => {
    const importer = new PartReplacer((part) => importOf(part, unit, exports))
    const resources = unit.resources.map((resource) => linkResource(resource, importer))
    const outputs = mapEntries(unit.outputs, (value) => importer.value(value))
    return { ...unit, resources, outputs }
  })
}
