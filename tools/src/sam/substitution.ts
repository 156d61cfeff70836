import { isList, isMap, type Json, type JsonMap } from './json.ts'

/** Values of parameters, as texts, by name. */
export type Known = ReadonlyMap<string, Json>

const hole = /\$\{([^!{}][^{}]*)\}/g

/** What a variable of `Fn::Sub` comes to inside the text, when it can stand there. */
function inlined(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (!isMap(value)) return undefined
  const { Ref: id, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value
  const name = typeof id === 'string' ? id : attribute
  if (typeof name === 'string') return `\${${name}}`
  return typeof text === 'string' ? text : undefined
}

function reference(name: string): JsonMap {
  return name.includes('.') && !name.startsWith('AWS::') ? { 'Fn::GetAtt': name } : { Ref: name }
}

/**
 * One form of `Fn::Sub` for all that say the same: variables that are texts or references stand in the text,
 * others are named in the order of their use, known parameters are put in, and a text without holes is a text.
 */
export function normalSubstitution(argument: Json, known: Known): Json {
  const [text, given] = isList(argument) ? argument : [argument, undefined]
  if (typeof text !== 'string') return { 'Fn::Sub': argument }
  const variables = isMap(given) ? given : {}
  const left: { [name: string]: Json } = {}
  const result = text.replaceAll(hole, (whole, name: string) => {
    const value = variables[name]
    if (value === undefined) {
      const parameter = known.get(name)
      return typeof parameter === 'string' ? parameter : whole
    }
    const inside = inlined(value)
    if (inside !== undefined) return inside
    const key = `v${Object.keys(left).length}`
    left[key] = value
    return `\${${key}}`
  })
  return simplest(result, left)
}

function simplest(text: string, variables: JsonMap): Json {
  const only = /^\$\{([^!{}][^{}]*)\}$/.exec(text)?.[1]
  if (only !== undefined) return variables[only] ?? reference(only)
  if (!text.replaceAll('${!', '').includes('${')) return text
  return { 'Fn::Sub': Object.keys(variables).length === 0 ? text : [text, variables] }
}
