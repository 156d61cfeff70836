/** A plain value that a remedy writes. */
export type EditValue = string | number | boolean | readonly EditValue[] | EditFields
/** The fields of a value; `Ref`, `Fn::GetAtt` and `Fn::Sub` are CloudFormation's functions. */
export type EditFields = { readonly [key: string]: EditValue }

/** Stands for the judged resource where a value of an edit refers to it. */
export const SELF = '@self'
/** As a path: the property that was judged, wherever it is. */
export const PLACE = '@place'
/** A value that a property of the judged resource has already. */
export const sameAs = (property: string): EditFields => ({ '@same-as': property })
/** A reference to a resource of a type, found or made as for {@link reference}. */
export const supplied = (type: string): EditFields => ({ '@supplied': type })

/** One change that mends a finding, as data. */
export type Edit = Change & {
  /** Set where it is only for resources of this type. */
  readonly on?: string
}

/**
 * Paths are property paths of the judged resource, or of the judged list item when they start with a dot
 * (`.EnableSSMAccess`).
 */
type Change =
  /** Write a value, whether or not something is there. */
  | { readonly kind: 'set'; readonly path: string; readonly value: EditValue }
  /** Add an item to a list, unless one has the same value of the property `by`. */
  | { readonly kind: 'add'; readonly path: string; readonly value: EditValue; readonly by?: string }
  /** Take the property away. */
  | { readonly kind: 'remove'; readonly path: string }
  /** Point at a resource of a type, made for it where there is none. */
  | { readonly kind: 'reference'; readonly path: string; readonly type: string }
  /**
   * Add a resource that belongs to the judged one, which `{ Ref: SELF }` and `{ 'Fn::GetAtt': [SELF, ...] }` name
   * in its properties.
   */
  | { readonly kind: 'create'; readonly type: string; readonly properties: EditFields }
  /**
   * Edits that follow from what the judged resource is tied to: `recipe` names how they are found, `text` says it
   * as an instruction. Where they do not follow, a person has to decide.
   */
  | { readonly kind: 'derive'; readonly recipe: string; readonly text: string }
  /** What a person has to decide; no machine can do it. */
  | { readonly kind: 'advise'; readonly text: string }

/** Write `value` at `path`. */
export const set = (path: string, value: EditValue): Edit => ({ kind: 'set', path, value })
/** Add `value` to the list at `path`, unless an item there has its value of the property `by`. */
export const add = (path: string, value: EditValue, by?: string): Edit => ({
  kind: 'add',
  path,
  value,
  ...(by !== undefined && { by }),
})
/** Take away the property at `path`. */
export const remove = (path: string): Edit => ({ kind: 'remove', path })
/** Let `path` point at a resource of `type`. */
export const reference = (path: string, type: string): Edit => ({ kind: 'reference', path, type })
/** Add a resource of `type` that belongs to the judged one. */
export const create = (type: string, properties: EditFields): Edit => ({ kind: 'create', type, properties })
/** Do what a recipe of the fixes finds, which is told as `text`. */
export const derive = (recipe: string, text: string): Edit => ({ kind: 'derive', recipe, text })
/** The same edit, for resources of one type only. */
export const onType = (on: string, edit: Edit): Edit => ({ ...edit, on })
/** Say what a person has to do. */
export const advise = (text: string): Edit => ({ kind: 'advise', text })

/** An edit as an instruction for a reader: set `RootAccess` to `Disabled`. */
export function describeEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'set':
      return `set ${plainPath(edit.path)} to \`${describeValue(edit.value)}\``
    case 'add':
      return `add \`${describeValue(edit.value)}\` to ${plainPath(edit.path)}`
    case 'remove':
      return `remove ${plainPath(edit.path)}`
    case 'reference':
      return `let ${plainPath(edit.path)} name a resource of type \`${edit.type}\``
    case 'create':
      return `add a resource of type \`${edit.type}\` for it`
    case 'derive':
    case 'advise':
      return edit.text
  }
}

function plainPath(path: string): string {
  if (path === PLACE) return 'it'
  return `\`${path.startsWith('.') ? path.slice(1) : path}\``
}

/** A long value is in the fix; as an instruction it is told by its name. */
function describeValue(value: EditValue): string {
  if (typeof value !== 'object') return String(value)
  const text = JSON.stringify(value)
  const name = 'Sid' in value ? value['Sid'] : undefined
  return name === undefined || text.length < LONG
    ? text
    : `{"Sid":"${JSON.stringify(name).slice(1, -1)}",...}`
}

const LONG = 100
