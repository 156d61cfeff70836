/**
 * Reads the shapes that clients of the SDK carry as nested arrays: `[3, namespace, name, traits, members,
 * types]` is a structure, 4 a union, 1 a list, 2 a map, 9 an operation; numbers are scalars. For tests.
 */
export type Operation = { readonly input: unknown; readonly output: unknown }

/** The shapes of an operation. @throws {Error} where the client has none of that name */
export function operationOf(module: unknown, name: string): Operation {
  const exported = typeof module === 'object' && module !== null ? Object.entries(module) : []
  const found: unknown = exported.find(([key]) => key === `${name}$`)?.[1]
  if (!Array.isArray(found)) throw new Error(`the SDK has no operation ${name}`)
  return { input: found[4], output: found[5] }
}

/** The names of the members of a structure. */
export const membersOf = (shape: unknown): readonly string[] => names(structureOf(shape)?.[4])

/** The names of the members that a request must have; they come first. */
export function requiredOf(shape: unknown): readonly string[] {
  const count: unknown = structureOf(shape)?.[6]
  return membersOf(shape).slice(0, typeof count === 'number' ? count : 0)
}

/** A value of a shape in which every member is filled; a shape inside of itself is left empty. */
export function fill(shape: unknown, inside: readonly unknown[] = []): unknown {
  const target = targetOf(shape)
  if (typeof target === 'number') return fillScalar(target)
  if (!Array.isArray(target)) return 'x'
  if (inside.includes(target) || inside.length > 12) return {}
  const deeper = [...inside, target]
  switch (target[0]) {
    case 1:
      return [fill(target[4], deeper)]
    case 2:
      return { k: fill(target[5], deeper) }
    case 0:
      return fill(target[4], deeper)
    default: {
      const types: unknown = target[5]
      const list: readonly unknown[] = Array.isArray(types) ? types : []
      return Object.fromEntries(names(target[4]).map((name, index) => [name, fill(list[index], deeper)]))
    }
  }
}

function fillScalar(code: number): unknown {
  if (code >= 128) return { k: fillScalar(code - 128) }
  if (code >= 64) return [fillScalar(code - 64)]
  if (code === 1) return 1
  if (code === 2) return true
  return code >= 4 && code <= 7 ? new Date(0) : 'x'
}

function structureOf(shape: unknown): readonly unknown[] | undefined {
  const target = targetOf(shape)
  return Array.isArray(target) ? target : undefined
}

/** What a reference leads to: a function gives it, a pair of a shape and traits holds it. */
function targetOf(shape: unknown): unknown {
  let at = shape
  for (let step = 0; step < 10; step += 1) {
    if (typeof at === 'function') at = Reflect.apply(at, undefined, [])
    else if (Array.isArray(at) && at.length === 2) at = at[0]
    else return at
  }
  return undefined
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}
