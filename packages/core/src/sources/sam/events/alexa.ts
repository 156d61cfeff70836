import { entryOf } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `AlexaSkill`: lets a skill invoke the function. */
export function expandAlexa(event: Event, setting: EventSetting): void {
  addPermission(event, 'alexa-appkit.amazon.com', { token: entryOf(event.properties, 'SkillId') }, setting)
}
