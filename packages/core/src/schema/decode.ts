/** Whether a change of a property replaces the resource, by the specification. */
export type Replacement = 'yes' | 'no' | 'maybe'

/** The kind of a value, as far as the specification says. */
export type Kind =
  | { readonly kind: 'string' | 'boolean' | 'number' | 'integer' | 'json' }
  | { readonly kind: 'list' | 'map'; readonly element: Kind }
  | { readonly kind: 'object'; readonly fields: Fields }

/** A property of a type or of one of its nested definitions. */
export type Field = {
  readonly name: string
  readonly required: boolean
  readonly replacement: Replacement
  readonly type: Kind
}

/** The properties of a type or definition by name. Definitions may contain themselves. */
export type Fields = ReadonlyMap<string, Field>

/** A decoded type. */
export type TypeSchema = {
  /** The ARN with holes such as `${Region}`, or empty where none is known. */
  readonly arn: string
  readonly identifier: readonly string[]
  readonly attributes: readonly string[]
  readonly fields: Fields
}

const tag: Kind = {
  kind: 'object',
  fields: new Map(
    ['Key', 'Value'].map((name) => [
      name,
      { name, required: true, replacement: 'no', type: { kind: 'string' } },
    ]),
  ),
}

const scalars: Readonly<Record<string, Kind>> = {
  '': { kind: 'string' },
  b: { kind: 'boolean' },
  n: { kind: 'number' },
  i: { kind: 'integer' },
  j: { kind: 'json' },
  t: tag,
}

const replacements: Readonly<Record<string, Replacement>> = { '^': 'yes', '~': 'maybe' }

/** Reads one line of a generated slice; `tools/src/gen/schema-encode.ts` describes the format. */
export function decodeType(text: string): TypeSchema {
  const [arn = '', identifier = '', attributes = '', own = '', ...definitions] = text.split(';')
  const tables = definitions.map(() => new Map<string, Field>())
  const kindOf = (code: string): Kind => {
    const rest = code.slice(1)
    if (code.startsWith('[')) return { kind: 'list', element: kindOf(rest) }
    if (code.startsWith('{')) return { kind: 'map', element: kindOf(rest) }
    if (code.startsWith('@')) return { kind: 'object', fields: tables[Number(rest)] ?? new Map() }
    return scalars[code] ?? { kind: 'json' }
  }
  definitions.forEach((definition, index) => {
    const table = tables[index]
    for (const field of list(definition)) {
      const decoded = fieldOf(field, kindOf)
      table?.set(decoded.name, decoded)
    }
  })
  const fields = new Map(
    list(own)
      .map((field) => fieldOf(field, kindOf))
      .map((field) => [field.name, field]),
  )
  return { arn, identifier: list(identifier), attributes: list(attributes), fields }
}

function fieldOf(text: string, kindOf: (code: string) => Kind): Field {
  const [head = '', code = ''] = text.split(':')
  const last = head.at(-1) ?? ''
  const replacement = replacements[last] ?? 'no'
  const named = replacement === 'no' ? head : head.slice(0, -1)
  const required = named.endsWith('!')
  return { name: required ? named.slice(0, -1) : named, required, replacement, type: kindOf(code) }
}

function list(text: string): string[] {
  return text === '' ? [] : text.split(',')
}
