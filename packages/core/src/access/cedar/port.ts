/** A value of Cedar in its JSON form. */
export type CedarValue =
  | boolean
  | number
  | string
  | readonly CedarValue[]
  | { readonly [key: string]: CedarValue }

/** An expression of Cedar in its JSON form; only a few of its kinds are looked into. */
export type CedarExpression = { readonly [operator: string]: unknown }

/** What is asked of the Cedar engine: one request, of which parts may be unknown. */
export type CedarRequest = {
  readonly principal: CedarEntity | null
  readonly action: CedarEntity
  readonly resource: CedarEntity
  readonly context: Readonly<Record<string, CedarValue>>
  readonly policies: { readonly staticPolicies: Readonly<Record<string, string>> }
  readonly entities: readonly {
    readonly uid: CedarEntity
    readonly attrs: Readonly<Record<string, CedarValue>>
    readonly parents: readonly CedarEntity[]
    readonly tags?: Readonly<Record<string, CedarValue>>
  }[]
}

/** A type and an id: `AgentCore::Gateway` and its ARN. */
export type CedarEntity = { readonly type: string; readonly id: string }

/** What the Cedar engine answers, or why it does not. */
export type CedarResponse =
  | { readonly type: 'failure'; readonly errors: readonly { readonly message: string }[] }
  | {
      readonly type: 'residuals'
      readonly response: {
        readonly satisfied: readonly string[]
        readonly errored: readonly string[]
        readonly nontrivialResiduals: readonly string[]
        readonly residuals: Readonly<
          Record<
            string,
            { readonly conditions: readonly { readonly kind: string; readonly body: CedarExpression }[] }
          >
        >
      }
    }

/**
 * The part of `@cedar-policy/cedar-wasm` that is used. It is loaded by whoever has it and passed in, so that nothing
 * here loads a program; a template without policy engines needs none.
 */
export type CedarPort = {
  readonly isAuthorizedPartial: (request: CedarRequest) => CedarResponse
}
