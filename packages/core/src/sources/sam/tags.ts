import type { MapNode } from '../document/index.ts'
import type { Draft } from './draft.ts'

/** Tags as CloudFormation lists them, out of a map of names and values. */
export function tagList(tags: MapNode | undefined): readonly Draft[] {
  return [...(tags?.entries.values() ?? [])].map(({ key, keyAt, value }) => ({
    Key: { kind: 'scalar', text: key, style: 'plain', isNull: false, at: keyAt } as const,
    Value: value,
  }))
}

/** The tags of a resource: the one that says who made it, then the template's own. */
export function createdTags(by: string, tags: MapNode | undefined): readonly Draft[] {
  return [{ Key: by, Value: 'SAM' }, ...tagList(tags)]
}
