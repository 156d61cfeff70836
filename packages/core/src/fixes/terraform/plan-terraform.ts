import type { Finding } from '../../scan/index.ts'
import type { Edit, EditValue, Resource, SourceFiles, Value } from '../../workload/index.ts'
import { fullPath, type Plan, type Unplanned, unsupported } from '../plan.ts'
import { gravest, impactOf } from '../replacement.ts'
import { lineEnd, lineStart, newlineOf, offsetsOf } from '../splice.ts'
import { type Argument, argumentOf, snakeCase } from './argument.ts'
import type { PlaceChange } from './place-change.ts'

type Change = { readonly file: string; readonly change: PlaceChange }

/**
 * A remedy as changes of Terraform code: a literal is replaced by another one, or an argument is written in the
 * block where it belongs. Whatever else there would be to do is left.
 */
export function planTerraform(
  finding: Finding,
  edits: readonly Edit[],
  files: SourceFiles,
): Plan | Unplanned {
  const { resource, place } = finding
  const changes: Change[] = []
  const paths: string[] = []
  for (const edit of edits) {
    if (edit.kind !== 'set') return unsupported('in Terraform code only single values are changed')
    const path = fullPath(edit.path, place.path)
    if (path === undefined) return unsupported('the list item is not written')
    const planned = changeOf(resource, path, edit.value, files)
    if ('reason' in planned) return planned
    changes.push(...planned.changes)
    paths.push(path)
  }
  const impact = gravest(paths.map((path) => impactOf(resource.type, path)))
  return { finding, changes, impact, adds: [], overrides: [], touches: [], checks: [] }
}

type Changes = { readonly changes: readonly Change[] }

function changeOf(
  resource: Resource,
  path: string,
  value: EditValue,
  files: SourceFiles,
): Changes | Unplanned {
  if (typeof value === 'object') return unsupported('in Terraform code only single values are changed')
  const segments = path.replaceAll('[', '.').replaceAll(']', '').split('.')
  const name = segments.pop() ?? ''
  const parent = segments.reduce<Value>(step, resource.properties)
  const there = step(parent, name)
  if (there.kind === 'scalar' && there.value === value) return { changes: [] }
  if (there.kind === 'absent') return inserted(resource, parent, { path, name, value }, files)
  return there.kind === 'scalar' ? replaced(there, value, files) : computed
}

const computed = unsupported('an expression computes the value')

function step(value: Value, segment: string): Value {
  const absent: Value = { kind: 'absent' }
  if (value.kind === 'list') return value.items[Number(segment)] ?? absent
  return value.kind === 'map' ? (value.entries.get(segment) ?? absent) : absent
}

const LITERAL = /^(?:"[^"$%\\]*"|true|false|-?\d+(?:\.\d+)?)$/

/** Where the other spelling of a switch is what is wanted, the proof says so. */
function replaced({ at }: Value, value: Argument['value'], files: SourceFiles): Changes | Unplanned {
  const text = at && files.read(at.file)
  if (at === undefined || text === undefined) return computed
  const [start, end] = offsetsOf(text, at)
  const old = text.slice(start, end)
  if (!LITERAL.test(old)) return computed
  const isSwitch = (old === 'true' || old === 'false') && typeof value === 'string'
  const fresh = isSwitch ? String(old === 'false') : printed(value, old.startsWith('"'))
  if (fresh === undefined) return computed
  return { changes: [{ file: at.file, change: { kind: 'literal', start, end, text: fresh } }] }
}

function printed(value: Argument['value'], quoted: boolean): string | undefined {
  const text = String(value)
  if (typeof value !== 'string' && !quoted) return text
  return /^[^"$%\\\n]*$/.test(text) ? `"${text}"` : undefined
}

type Wanted = { readonly path: string; readonly name: string; readonly value: Argument['value'] }

function inserted(
  resource: Resource,
  parent: Value,
  { path, name, value }: Wanted,
  files: SourceFiles,
): Changes | Unplanned {
  const type = typeOf(resource)
  const isTop = parent === resource.properties
  const argument = isTop ? argumentOf(type, path, value) : undefined
  // Nested names are known of the provider alone that has CloudFormation's own.
  const nested = !isTop && type.startsWith('awscc_') ? { name: snakeCase(name), value } : undefined
  const written = argument ?? nested
  if (written === undefined || parent.kind !== 'map')
    return unsupported('no argument of this block sets it, one to one')
  const text = parent.at && files.read(parent.at.file)
  const fresh = printed(written.value, false)
  if (parent.at === undefined || text === undefined || fresh === undefined) return computed
  const [start] = offsetsOf(text, parent.at)
  const stop = lineEnd(text, start)
  if (!/\{\s*(?:#.*|\/\/.*)?$/.test(text.slice(start, stop)))
    return unsupported('the block is written on one line')
  const head = lineStart(text, start)
  const indent = /^[ \t]*/.exec(text.slice(head, stop))?.[0] ?? ''
  const newline = newlineOf(text)
  const line = `${indent}  ${written.name} = ${fresh}${newline}`
  const change: PlaceChange = { kind: 'line', start: stop + newline.length, text: line }
  return { changes: [{ file: parent.at.file, change }] }
}

/** `aws_kms_key` of `module.a.aws_kms_key.data[0]`. */
function typeOf({ address }: Resource): string {
  const plain = address.replaceAll(/\[[^\]]*\]/g, '')
  return plain.split('.').at(-2) ?? ''
}
