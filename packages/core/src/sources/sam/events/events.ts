import type { MapNode } from '../../document/index.ts'
import type { Apis } from '../api/apis.ts'
import { makeMap } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import type { RoleDraft } from '../function/role.ts'
import type { Target } from '../function/target.ts'
import { mapOf, plainMap, textAt } from '../nodes.ts'
import { expandAlexa } from './alexa.ts'
import { expandApiEvent } from './api.ts'
import { expandCognito } from './cognito.ts'
import type { Event, EventSetting } from './event.ts'
import { expandHttpApiEvent } from './http-api.ts'
import { expandIot } from './iot.ts'
import { expandLogs } from './logs.ts'
import { expandPull, isPull } from './pull.ts'
import { expandRule } from './rule.ts'
import { expandS3 } from './s3.ts'
import { expandScheduleV2 } from './schedule-v2.ts'
import { expandSns } from './sns.ts'

type Expand = (event: Event, setting: EventSetting) => void

const push: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  ['AlexaSkill', expandAlexa],
  ['Api', expandApiEvent],
  ['CloudWatchEvent', expandRule],
  ['CloudWatchLogs', expandLogs],
  ['Cognito', expandCognito],
  ['EventBridgeRule', expandRule],
  ['HttpApi', expandHttpApiEvent],
  ['IoTRule', expandIot],
  ['S3', expandS3],
  ['SNS', expandSns],
  ['Schedule', expandRule],
  ['ScheduleV2', expandScheduleV2],
])

/** The events of a function or state machine, in the template's order. */
export function eventsOf(source: Source, expansion: Expansion): readonly Event[] {
  const events: Event[] = []
  for (const { key, keyAt, value } of mapOf(source.properties, 'Events')?.entries.values() ?? []) {
    const map = plainMap(value)
    const type = textAt(map, 'Type')
    if (map === undefined || type === undefined) {
      expansion.refuse(`event \`${key}\` of \`${source.id}\` has no \`Type\``, keyAt)
      continue
    }
    const properties: MapNode = mapOf(map, 'Properties') ?? makeMap({}, value.at)
    events.push({ id: source.id + key, name: key, type, at: keyAt, properties })
  }
  return events
}

const defaultPath = '$default'

/** Events by path, so that a default route comes before those it covers. */
function orderOf({ name, type, properties }: Event): string {
  return textAt(properties, 'Path') ?? (type === 'HttpApi' ? defaultPath : name)
}

/** Expands what the events of a function need. */
export function expandEvents(
  source: Source,
  target: Target,
  role: RoleDraft,
  apis: Apis,
  expansion: Expansion,
): void {
  const events = [...eventsOf(source, expansion)]
  events.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  const setting: EventSetting = { source, target, role, apis, expansion }
  for (const event of events) {
    const expand = isPull(event.type) ? expandPull : push.get(event.type)
    if (expand === undefined) {
      expansion.refuse(`events of type \`${event.type}\` are not expanded`, event.at)
    } else expand(event, setting)
  }
}
