/**
 * Who holds the credentials of a role: anybody who got hold of them, or only code inside of some compute, which
 * gets no further than the endpoints of its network. The second is a principal of its own.
 */
export type Held = { readonly role: string; readonly compute?: string }

// No id of a resource has a line break.
const SEPARATOR = '\n'

/** The principal that a role is inside of some compute. */
export const within = (role: string, compute: string): string => `${role}${SEPARATOR}${compute}`

/** Takes such a principal apart; every other one is a role, or somebody else, by itself. */
export function heldBy(principal: string): Held {
  const [role = '', compute] = principal.split(SEPARATOR)
  return compute === undefined ? { role } : { role, compute }
}

/** The role or whoever else it is, wherever the credentials are held. */
export const roleOf = (principal: string): string => heldBy(principal).role
