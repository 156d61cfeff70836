/** The type of a property, as the encoder takes it: what both the specification and SDK models reduce to. */
export type Shape =
  | { readonly kind: 'string' | 'boolean' | 'number' | 'integer' | 'json' | 'tag' }
  | { readonly kind: 'list' | 'map'; readonly element: Shape }
  /** `key` names the definition; equal keys are the same definition. */
  | { readonly kind: 'object'; readonly key: string }

/** One property of a type or definition. */
export type Field = {
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
  readonly replacement: 'yes' | 'no' | 'maybe'
}

/** One type of the slice. */
export type TypeModel = {
  readonly type: string
  readonly arn: string
  readonly identifier: readonly string[]
  readonly attributes: readonly string[]
  readonly fields: readonly Field[]
  readonly definition: (key: string) => readonly Field[]
}

const letters = { boolean: 'b', number: 'n', integer: 'i', json: 'j', tag: 't' } as const
const flags = { yes: '^', maybe: '~', no: '' } as const

/**
 * Writes a type as one line of text: `arn;identifier;attributes;fields;definition 0;definition 1;...`.
 *
 * A field is its name, `!` when required, `^` when a change replaces the resource (`~`: may), and its kind
 * after a colon; no kind means string. Kinds: `b`, `n`, `i`, `j` (free JSON), `t` (a tag), `[` list of,
 * `{` map of, `@3` the definition with that number. Definitions are numbered as they are first met, so the
 * text depends on the model alone. The decoder is `packages/core/src/schema/decode.ts`.
 */
export function encodeType(model: TypeModel): string {
  const numbers = new Map<string, number>()
  const queue: string[] = []
  const number = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    queue.push(key)
    return numbers.size - 1
  }
  const sections = [
    model.arn,
    model.identifier.join(','),
    model.attributes.join(','),
    fieldList(model.fields, number),
  ]
  for (let at = 0; at < queue.length; at++) {
    sections.push(fieldList(model.definition(queue[at] ?? ''), number))
  }
  return sections.join(';')
}

function fieldList(fields: readonly Field[], number: (key: string) => number): string {
  return fields
    .map(({ name, shape, required, replacement }) => {
      if (!/^[A-Za-z0-9_.-]+$/.test(name)) throw new Error(`property name \`${name}\` cannot be encoded`)
      const kind = kindText(shape, number)
      return `${name}${required ? '!' : ''}${flags[replacement]}${kind === '' ? '' : `:${kind}`}`
    })
    .join(',')
}

function kindText(shape: Shape, number: (key: string) => number): string {
  switch (shape.kind) {
    case 'string':
      return ''
    case 'list':
      return `[${kindText(shape.element, number)}`
    case 'map':
      return `{${kindText(shape.element, number)}`
    case 'object':
      return `@${number(shape.key)}`
    case 'boolean':
    case 'number':
    case 'integer':
    case 'json':
    case 'tag':
      return letters[shape.kind]
  }
}
