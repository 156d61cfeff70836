/**
 * Where a property is, in the three spellings that are needed. The two for people are put together only when
 * somebody asks: most properties are read, found right, and never spoken of.
 */
export class PropertyPath {
  /** `ProductionVariants[].EnableSSMAccess`, as the schema and the defaults table spell it. */
  readonly schema: string
  readonly #parent: PropertyPath | undefined
  readonly #shown: string
  readonly #key: string | (() => string)

  private constructor(schema: string, parent?: PropertyPath, shown = '', key: string | (() => string) = '') {
    this.schema = schema
    this.#parent = parent
    this.#shown = shown
    this.#key = key
  }

  /** The path of a resource's properties as a whole. */
  static readonly root: PropertyPath = new PropertyPath('')

  /** A property below this one; `step` is how the schema spells its name, where that differs. */
  child(name: string, step: string = name): PropertyPath {
    const dot = this.schema === '' ? '' : '.'
    return new PropertyPath(`${this.schema}${dot}${step}`, this, `${dot}${name}`, `${dot}${name}`)
  }

  /** An item of this list; `identity` names it whatever its position. */
  item(index: number, identity: () => string): PropertyPath {
    return new PropertyPath(`${this.schema}[]`, this, `[${index}]`, () => `[${identity()}]`)
  }

  /** `ProductionVariants[0].EnableSSMAccess` */
  get shown(): string {
    return `${this.#parent?.shown ?? ''}${this.#shown}`
  }

  /** `ProductionVariants[VariantName=a].EnableSSMAccess` */
  get key(): string {
    return `${this.#parent?.key ?? ''}${typeof this.#key === 'string' ? this.#key : this.#key()}`
  }
}
