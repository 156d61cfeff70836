import type { SourceLocation } from '../../../workload/index.ts'

type Base = { readonly at: SourceLocation }

/** One step of a traversal. A splat applies the steps after it to every element. */
export type Step =
  | (Base & { readonly kind: 'attribute'; readonly name: string })
  | (Base & { readonly kind: 'index'; readonly key: Expression })
  | (Base & { readonly kind: 'splat'; readonly steps: readonly Step[] })

/** An entry of an object: a bare word as a key is a literal. */
export type ObjectEntry = { readonly key: Expression; readonly value: Expression }

/** A `for` expression; with `key` it makes an object, in groups where `grouped`. */
export type ForExpression = Base & {
  readonly kind: 'for'
  readonly names: readonly string[]
  readonly collection: Expression
  readonly key?: Expression
  readonly value: Expression
  readonly grouped: boolean
  readonly condition?: Expression
}

/** A call of a function; `spread` makes the last argument a list of arguments. */
export type CallExpression = Base & {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Expression[]
  readonly spread: boolean
}

/** An expression of HCL. `invalid` stands for what could not be read; a diagnostic tells why. */
export type Expression =
  | (Base & { readonly kind: 'literal'; readonly value: string | number | boolean | null })
  | (Base & { readonly kind: 'template'; readonly parts: readonly Expression[] })
  | (Base & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (Base & { readonly kind: 'object'; readonly entries: readonly ObjectEntry[] })
  | (Base & { readonly kind: 'variable'; readonly name: string })
  | (Base & { readonly kind: 'access'; readonly of: Expression; readonly steps: readonly Step[] })
  | (Base & {
      readonly kind: 'conditional'
      readonly condition: Expression
      readonly then: Expression
      readonly else: Expression
    })
  | (Base & { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression })
  | (Base & {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    })
  | ForExpression
  | CallExpression
  | (Base & { readonly kind: 'invalid' })

/** An argument: `name = value`. */
export type Attribute = {
  readonly name: string
  readonly nameAt: SourceLocation
  readonly value: Expression
}

/** A block; `at` is its header, `endLine` the line of its closing brace. */
export type Block = {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Body
  readonly at: SourceLocation
  readonly endLine: number
}

/** What stands between braces, or in a file. */
export type Body = {
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly blocks: readonly Block[]
}

/** A comment with its signs. */
export type Comment = { readonly text: string; readonly at: SourceLocation }
