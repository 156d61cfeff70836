import { type Default, defaultOf, propertyOf } from '../schema/index.ts'
import type { Assumption, SourceLocation, Truth, Value, World } from '../workload/index.ts'
import { not, or, textContains, textEndsWith, textEquals, textStartsWith } from '../workload/index.ts'
import { describeValue, presence, quoted, settleOf } from './describe.ts'
import { identitiesOf } from './identity.ts'
import type { Judgement, Place } from './judgement.ts'
import { judge } from './judgement.ts'
import type { PropertyPath } from './property-path.ts'
import type { ResourceView } from './resource-view.ts'

type Scalar = string | number | boolean

/** A value with what is known of the place where it is written. */
export type Written = {
  readonly value: Value
  /** Defaults that the places above it rest on. */
  readonly assumes: readonly Assumption[]
  /** Where its key stands. */
  readonly key?: SourceLocation
  /** The place above it. */
  readonly near?: SourceLocation
  readonly parentAbsent?: boolean
}

/** Where a macro of the template adds entries to a map that nobody can know, so that none is surely absent. */
const MACRO = 'Fn::Transform'

/** A property whose name is wrong would be absent everywhere and pass or fail silently: a fault of the control. */
export class UnknownPropertyError extends Error {}

/**
 * One property of a resource in one world: choices are chosen, absent values take AWS's default.
 *
 * Every test answers with a {@link Judgement} on this property, and nothing that is not known ever passes.
 */
export class PropertyView {
  readonly resource: ResourceView
  readonly path: PropertyPath
  /** The value as written, choices chosen. */
  readonly value: Value
  readonly #assumes: readonly Assumption[]
  readonly #at: SourceLocation | undefined
  readonly #parentAbsent: boolean

  constructor(resource: ResourceView, path: PropertyPath, written: Written) {
    const value = chosen(written.value, resource.world)
    this.resource = resource
    this.path = path
    this.value = value
    this.#assumes = value.assumes === undefined ? written.assumes : [...written.assumes, ...value.assumes]
    this.#at = placeOf(value, written)
    this.#parentAbsent = written.parentAbsent ?? false
  }

  /** Where a judgement on this property is placed; an absent one stands at the nearest thing written. */
  get place(): Place {
    const { shown, key } = this.path
    return { resource: this.resource.id, path: shown, key, ...(this.#at && { at: this.#at }) }
  }

  /** Parameter defaults that this property rests on. */
  get assumes(): readonly Assumption[] {
    return this.#assumes
  }

  /** A property below this one: `at('NetworkConfig.VpcConfig')`. */
  at(path: string): PropertyView {
    let view: PropertyView = this
    for (const name of path.split('.')) view = view.#child(name)
    return view
  }

  /** `step` is how the schema spells the name: the keys of a map are free, and may hold dots or be empty. */
  #child(name: string, step = name): PropertyView {
    const path = this.path.child(name, step)
    if (propertyOf(this.resource.type, path.schema) === undefined) {
      throw new UnknownPropertyError(`\`${this.resource.type}\` has no property \`${path.schema}\``)
    }
    const { value } = this
    const key = value.kind === 'map' ? value.keys?.get(name) : undefined
    return new PropertyView(this.resource, path, {
      value: this.#childValue(name),
      assumes: this.#assumes,
      ...(key && { key }),
      ...(this.#at && { near: this.#at }),
      parentAbsent: value.kind === 'absent',
    })
  }

  #childValue(name: string): Value {
    switch (this.value.kind) {
      case 'map':
        return this.value.entries.get(name) ?? this.value.entries.get(MACRO) ?? { kind: 'absent' }
      case 'absent':
        return { kind: 'absent' }
      case 'unresolved':
        return this.value
      case 'scalar':
      case 'list':
      case 'text':
      case 'choice':
        return { kind: 'unresolved', symbol: { id: this.path.shown }, reason: 'unsupported' }
    }
  }

  /** The items of a list; a single value where a list is allowed is its only item. */
  get items(): readonly PropertyView[] {
    const { value } = this
    if (value.kind === 'absent') return []
    const items = (value.kind === 'list' ? value.items : [value]).map((item) =>
      chosen(item, this.resource.world),
    )
    let identities: readonly string[] | undefined
    const identity = (index: number): string => {
      identities ??= identitiesOf(items)
      return identities[index] ?? ''
    }
    return items
      .map((item, index) => this.#item(item, index, () => identity(index)))
      .filter((item) => item.value.kind !== 'absent')
  }

  #item(item: Value, index: number, identity: () => string): PropertyView {
    const near = this.#at
    return new PropertyView(this.resource, this.path.item(index, identity), {
      value: item,
      assumes: this.#assumes,
      ...(near && { near }),
    })
  }

  /** Judges every item of a list; a list that is not known is one unknown. */
  each(judgeItem: (item: PropertyView) => Judgement): readonly Judgement[] {
    if (this.value.kind === 'unresolved' || this.value.kind === 'text') return [this.unknown()]
    return this.items.map(judgeItem)
  }

  /** The keys and values of a map whose keys are free, such as environment variables. */
  get entries(): readonly (readonly [string, PropertyView])[] {
    return this.value.kind === 'map'
      ? [...this.value.entries.keys()].map((key) => [key, this.#child(key, '*')])
      : []
  }

  /** The value with AWS's default in place of an absent one; `undefined` where neither is known. */
  get known(): Scalar | undefined {
    if (this.value.kind === 'scalar') return this.value.value
    const row = this.value.kind === 'absent' ? this.#default() : undefined
    return row?.kind === 'value' ? this.#defaultScalar(row) : undefined
  }

  /** Whether something is written here and is not empty. */
  get present(): Truth {
    return presence(this.value)
  }

  /** What AWS does where nothing is written. */
  #default(): Default {
    const row = defaultOf(this.resource.type, this.path.schema)
    if (row !== undefined) return row
    const { type } = this.resource
    throw new UnknownPropertyError(`\`${type}\` \`${this.path.schema}\` has no row in the table of defaults`)
  }

  #defaultScalar(row: Extract<Default, { kind: 'value' }>): Scalar {
    return this.#parentAbsent ? (row.without ?? row.value) : row.value
  }

  /** What is so here, in words. */
  get description(): string {
    const { value } = this
    if (value.kind !== 'absent') return describeValue(this.path.shown, value)
    return `\`${this.path.shown}\` is not set${this.#describeDefault()}`
  }

  #describeDefault(): string {
    const row = defaultOf(this.resource.type, this.path.schema)
    if (row === undefined) return ''
    switch (row.kind) {
      case 'value':
        return `; the default is \`${this.#defaultScalar(row)}\``
      case 'none':
        return `: ${row.meaning}`
      case 'depends':
        return `; what holds depends on ${row.on}`
    }
  }

  /** A judgement on this property. */
  judge(verdict: Truth, message: string = this.description): Judgement {
    const settle = verdict === undefined ? settleOf(this.value) : undefined
    return judge(verdict, this.place, message, {
      assumes: this.#assumes,
      ...(settle !== undefined && { settle }),
    })
  }

  /** The judgement "not known", for values that a control cannot go into. */
  unknown(message?: string): Judgement {
    return this.judge(undefined, message)
  }

  /** Passes when the value, default included, equals `expected`. */
  equals(expected: Scalar): Judgement {
    return this.isOneOf([expected])
  }

  /** Passes when the value, default included, is one of those. */
  isOneOf(expected: readonly Scalar[]): Judgement {
    return this.#test(
      (value) => or(...expected.map((one) => textEquals(value, String(one)))),
      `expected ${quoted(expected)}`,
    )
  }

  /** Passes when the value, default included, is none of those; so does the absence of any value. */
  isNoneOf(refused: readonly Scalar[]): Judgement {
    if (this.value.kind === 'absent' && this.#default().kind === 'none') return this.judge(true)
    return this.#test((value) => not(or(...refused.map((one) => textEquals(value, String(one))))))
  }

  /** Passes when the value, default included, is a number of at least `minimum`. */
  atLeast(minimum: number): Judgement {
    return this.#number((value) => value >= minimum, `expected at least ${minimum}`)
  }

  /** Passes when the value, default included, is a number of at most `maximum`. */
  atMost(maximum: number): Judgement {
    return this.#number((value) => value <= maximum, `expected at most ${maximum}`)
  }

  /** Passes when the text starts with `prefix`, as far as its parts are known. */
  startsWith(prefix: string): Judgement {
    return this.#test((value) => textStartsWith(value, prefix))
  }

  /** Passes when the text ends with `suffix`, as far as its parts are known. */
  endsWith(suffix: string): Judgement {
    return this.#test((value) => textEndsWith(value, suffix))
  }

  /** Passes when the text contains `piece`, as far as its parts are known. */
  contains(piece: string): Judgement {
    return this.#test((value) => textContains(value, piece))
  }

  /** Passes when something is written here and it is not empty. */
  isSet(): Judgement {
    return this.judge(this.present)
  }

  /** Passes when nothing is written here. */
  isUnset(): Judgement {
    const { present } = this
    return this.judge(present === undefined ? undefined : !present)
  }

  #number(holds: (value: number) => boolean, expectation: string): Judgement {
    return this.#test((value) => {
      if (value.kind !== 'scalar') return undefined
      const number = Number(value.value)
      return Number.isNaN(number) ? undefined : holds(number)
    }, expectation)
  }

  #test(holds: (value: Value) => Truth, expectation?: string): Judgement {
    const verdict = this.#testValue(holds)
    const doubt = verdict === false && expectation !== undefined && this.value.kind !== 'absent'
    return this.judge(verdict, doubt ? `${this.description}, ${expectation}` : this.description)
  }

  #testValue(holds: (value: Value) => Truth): Truth {
    const { value } = this
    if (value.kind === 'list' || value.kind === 'map') return undefined
    if (value.kind !== 'absent') return holds(value)
    const row = this.#default()
    switch (row.kind) {
      case 'value':
        return holds({ kind: 'scalar', value: this.#defaultScalar(row) })
      case 'none':
        return false
      case 'depends':
        return undefined
    }
  }
}

/** Single values stand where they are written; maps and lists, often long, at their key. */
function placeOf(value: Value, { key, near }: Written): SourceLocation | undefined {
  if (value.kind === 'absent') return key ?? near
  return value.kind === 'map' || value.kind === 'list' ? (key ?? value.at ?? near) : (value.at ?? key ?? near)
}

function chosen(value: Value, world: World): Value {
  let current = value
  let assumes = current.assumes
  while (current.kind === 'choice') {
    current = world.decide(current.condition) ? current.then : current.else
    if (current.assumes !== undefined) assumes = [...(assumes ?? []), ...current.assumes]
  }
  return assumes === current.assumes || assumes === undefined ? current : { ...current, assumes }
}
