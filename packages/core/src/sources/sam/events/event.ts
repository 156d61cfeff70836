import type { SourceLocation } from '../../../workload/index.ts'
import type { MapNode } from '../../document/index.ts'
import type { Apis } from '../api/apis.ts'
import type { Draft } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import type { RoleDraft } from '../function/role.ts'
import type { Target } from '../function/target.ts'
import { suffixOf } from '../identifiers.ts'

/** One event of a function or state machine. */
export type Event = {
  /** The logical id that starts the ids of everything made for it: the function's, then the event's name. */
  readonly id: string
  readonly name: string
  readonly type: string
  /** Where the event's name is written; what is made for it stands there. */
  readonly at: SourceLocation
  readonly properties: MapNode
}

/** What expanding an event of a function may use and change. */
export type EventSetting = {
  readonly source: Source
  readonly target: Target
  readonly role: RoleDraft
  readonly apis: Apis
  readonly expansion: Expansion
}

/** How a permission is limited. */
export type PermissionLimits = {
  readonly sourceArn?: Draft
  readonly sourceAccount?: Draft
  readonly token?: Draft
  /** Goes into the logical id, behind `Permission`. */
  readonly suffix?: string
  /** Starts the logical id instead of the event's. */
  readonly prefix?: string
}

/** Lets a service invoke the function; returns the logical id of the permission. */
export function addPermission(
  event: Event,
  principal: string,
  limits: PermissionLimits,
  { source, target, expansion }: EventSetting,
): string {
  const id = `${limits.prefix ?? event.id}Permission${suffixOf(limits.suffix ?? '')}`
  expansion.add(
    source,
    id,
    'AWS::Lambda::Permission',
    {
      Action: 'lambda:InvokeFunction',
      FunctionName: target.name,
      Principal: principal,
      SourceArn: limits.sourceArn,
      SourceAccount: limits.sourceAccount,
      EventSourceToken: limits.token,
    },
    { at: event.at },
  )
  return id
}
