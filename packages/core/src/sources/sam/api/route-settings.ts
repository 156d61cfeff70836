import type { MapNode } from '../../document/index.ts'
import { onlyIf } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { entryOf, mapOf, plainMap } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { anyMethod } from './route.ts'

/** The settings of routes: those of the API, and those of events for their own route. */
export function routeSettings(api: ApiDraft): MapNode | undefined {
  let settings = mapOf(api.source.properties, 'RouteSettings')
  for (const { event, path, method, condition } of api.routes) {
    const own = entryOf(event.properties, 'RouteSettings')
    const map = plainMap(own?.value)
    if (own === undefined || map === undefined) continue
    const route = method === anyMethod ? path : `${method.toUpperCase()} ${path}`
    const known = mapOf(settings, route)
    const merged = { ...map, entries: new Map([...(known?.entries ?? []), ...map.entries]) }
    const value = condition === undefined ? merged : onlyIf(condition, merged)
    settings = withEntries(settings, { [route]: value }, own.keyAt)
  }
  return settings
}
