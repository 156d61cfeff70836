import { withoutDigests } from './digests.ts'
import { isList, isMap, type Json, type JsonMap, mapAt, mapValues, textOf } from './json.ts'
import { normalResource } from './resources.ts'
import { type Known, normalSubstitution } from './substitution.ts'

/** Where the translator is run; ours leaves these to the deployment. */
const pseudo: readonly (readonly [string, string])[] = [
  ['AWS::Partition', 'aws'],
  ['AWS::Region', 'us-east-1'],
]

/** Keys under which one thing and a list of that thing mean the same. */
const oneOrList: ReadonlySet<string> = new Set(['Action', 'Resource', 'Statement', 'DependsOn'])

function knownOf(template: JsonMap): Known {
  const known = new Map<string, Json>(pseudo)
  for (const [name, parameter] of Object.entries(mapAt(template, 'Parameters'))) {
    const value = isMap(parameter) ? parameter['Default'] : undefined
    if (value !== undefined && value !== null) known.set(name, scalar(value))
  }
  return known
}

function scalar(value: Json): Json {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase()
  return /^-?\d{1,15}\.\d{1,10}$/.test(value) ? String(Number(value)) : value
}

function listOf(value: Json, key: string): Json {
  if (!oneOrList.has(key)) return value
  const items = isList(value) ? value : [value]
  const distinct = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
  return key === 'DependsOn' ? distinct.map(textOf).sort() : distinct
}

function normalMap(map: JsonMap, known: Known): Json {
  const walked = mapValues(map, (value, key) =>
    value === null ? undefined : listOf(normal(value, known), key),
  )
  const [key, other] = Object.keys(walked)
  if (key === undefined || other !== undefined) return walked
  const argument = walked[key] ?? null
  if (key === 'schema' || key === 'Condition') return { [key]: undoubled(argument, key) }
  if (key === 'Ref' && typeof argument === 'string') return known.get(argument) ?? walked
  if (key === 'Fn::Sub') return normalSubstitution(argument, known)
  if (key === 'Fn::GetAtt') return { [key]: isList(argument) ? argument.map(textOf).join('.') : argument }
  return walked
}

/** The translator wraps some things twice in one key. */
function undoubled(value: Json, key: string): Json {
  const inner = isMap(value) && Object.keys(value).length === 1 ? value[key] : undefined
  return inner === undefined ? value : undoubled(inner, key)
}

function normal(value: Json, known: Known): Json {
  if (isList(value)) return value.filter((item) => item !== null).map((item) => normal(item, known))
  return isMap(value) ? normalMap(value, known) : scalar(value)
}

/** A template in a form in which two that mean the same are equal; `spec/sam/differences.yaml` tells how. */
export function normalize(template: Json): JsonMap {
  if (!isMap(template)) return {}
  const resources = mapValues(mapAt(template, 'Resources'), normalResource)
  const sections = {
    Conditions: mapAt(template, 'Conditions'),
    Outputs: mapAt(template, 'Outputs'),
    Resources: resources,
  }
  const walked = normal(sections, knownOf(template))
  return isMap(walked) ? sorted(withoutDigests(walked)) : {}
}

function sorted<T extends Json>(value: T): T {
  // Keys are sorted so that the files of expected results differ only where results do.
  return JSON.parse(
    JSON.stringify(value, (_, item: Json) =>
      isMap(item)
        ? Object.fromEntries(Object.entries(item).sort(([one], [two]) => (one < two ? -1 : 1)))
        : item,
    ),
  ) as T // the same data, with its keys in order
}
