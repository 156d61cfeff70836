import type { Value } from '../../../workload/index.ts'
import { readEmbeddedJson } from '../../embedded/read-embedded-json.ts'
import { scalar, unresolved } from '../../values/make-value.ts'
import { valueOfParts } from '../../values/text.ts'
import { concatenate, jsonParts } from '../evaluate/text.ts'
import { fault } from '../evaluate/unknown.ts'
import { numberOf, type TerraformFunction, textOf } from './call.ts'

const jsonencode: TerraformFunction = ([value], { at }) => {
  // A map or list stays what it is, with the places of everything in it: readers of JSON texts take it so.
  if (value?.kind !== 'scalar' && value?.kind !== 'text' && value?.kind !== 'absent') return value
  return valueOfParts(jsonParts(value) ?? [], at, [value])
}

const jsondecode: TerraformFunction = ([text]) => {
  if (text?.kind === 'map' || text?.kind === 'list') return text
  if (text?.kind !== 'scalar' && text?.kind !== 'text') return undefined
  const { value } = readEmbeddedJson(text)
  return value ?? (text.kind === 'scalar' && text.at !== undefined ? fault('no JSON', text.at) : undefined)
}

const tostring: TerraformFunction = ([value], { at }) => {
  return value?.kind === 'scalar' ? scalar(String(value.value), at) : value
}

const tonumber: TerraformFunction = ([value], { at }) => {
  if (value?.kind !== 'scalar') return value
  const number = numberOf(value)
  return number === undefined ? fault('no number', at) : scalar(number, at)
}

const tobool: TerraformFunction = ([value], { at }) => {
  if (value?.kind !== 'scalar') return value
  const text = textOf(value)
  return text === 'true' || text === 'false' ? scalar(text === 'true', at) : fault('no boolean', at)
}

const same: TerraformFunction = ([value]) => value

/** What is marked as a secret is never stored. */
const sensitive: TerraformFunction = ([value], { at }): Value | undefined => {
  if (value?.kind === 'unresolved') return value
  const { file, line, column } = at
  return unresolved(`sensitive value at ${file}:${line}:${column}`, 'sensitive', at)
}

const textencode: TerraformFunction = ([text], { at }) => {
  // Who reads user data wants its text, so it is kept; a mark of what it was would help nobody.
  return text === undefined ? undefined : concatenate([text], at)
}

/** The functions that change what a value is written as. */
export const conversionFunctions: Readonly<Record<string, TerraformFunction>> = {
  jsonencode,
  jsondecode,
  tostring,
  tonumber,
  tobool,
  nonsensitive: same,
  sensitive,
  ephemeralasnull: same,
  base64encode: textencode,
}
