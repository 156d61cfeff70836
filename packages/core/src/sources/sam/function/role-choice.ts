import { type Draft, type Drafts, makeMap } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { branchesOf, entryOf, isNoValue } from '../nodes.ts'
import type { RoleDraft } from './role.ts'

/** The role of a function: its value, and the attributes of the role that is made, when one is. */
export type ChosenRole = { readonly value: Draft; readonly attributes?: Drafts }

/** Whether a role is made. */
export function choosesRole(role: ChosenRole): role is ChosenRole & { readonly attributes: Drafts } {
  return role.attributes !== undefined
}

/** The role given, the one made, or a choice between the two where one branch of the given leaves nothing. */
export function roleOf(source: Source, made: RoleDraft, expansion: Expansion): ChosenRole {
  const given = entryOf(source.properties, 'Role')
  if (given === undefined) return { value: made.arn, attributes: {} }
  const parts = branchesOf(given.value)
  if (parts === undefined) return { value: given }
  const { condition } = parts
  const [no, yes] = [isNoValue(parts.then), isNoValue(parts.else)]
  if (no && yes) return { value: made.arn, attributes: {} }
  if (!no && !yes) return { value: given }
  const branches = no ? [condition, made.arn, parts.else] : [condition, parts.then, made.arn]
  const value = makeMap({ 'Fn::If': branches }, given.value.at)
  if (no) return { value, attributes: { Condition: condition } }
  const opposite = `NOT${condition}`
  expansion.condition(opposite, { 'Fn::Not': [{ Condition: condition }] }, given.value.at)
  return { value, attributes: { Condition: opposite } }
}
