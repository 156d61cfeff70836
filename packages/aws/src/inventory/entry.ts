import type { JsonObject } from '../shape/json.ts'
import type { ServiceId } from './services.ts'

/**
 * Where a member of a request comes from: a path into the listed item (`agentId`), into the item it was
 * listed under (`parent.agentId`), a template with such paths in braces, or, after `=`, a text as it stands
 * (`=DRAFT`). Where a type stands under several, a `|` divides what each of them is asked by.
 */
export type Source = string

/** One call of an API. */
export type CallSpec = {
  readonly operation: string
  readonly input?: Readonly<Record<string, Source>>
  /** Members of the request that are the same for every call. */
  readonly fixed?: JsonObject
  /**
   * Names of errors that mean "there is none", such as `NoSuchBucketPolicy`; with what the message says after a
   * colon, where the name alone may mean something else.
   */
  readonly absentOn?: readonly string[]
  /** The permission, where it is not the service's prefix and the operation. */
  readonly permission?: string
}

/** A call that lists resources, page by page. */
export type ListSpec = CallSpec & {
  /** Path of the list in the reply; empty where the whole reply is the one item. */
  readonly items: string
  /**
   * Path of a list or map inside each item whose items are listed instead; the outer item is then its `parent`,
   * and what that one was listed under the parent's.
   */
  readonly each?: string
  /** Works the items out of the whole reply, where an API tells them as a text. */
  readonly parts?: (reply: JsonObject) => readonly JsonObject[]
  /** The list is asked once with each of these, where a service tells one kind at a time. */
  readonly variants?: readonly JsonObject[]
  /** Member of the request and of the reply that hold the token of the next page. */
  readonly page?: readonly [request: string, reply: string]
  /** At most so many items are read: jobs that ended are many. The newest come first. */
  readonly atMost?: number
}

/** A call that adds to what is known of a resource. */
export type Satellite = CallSpec & {
  /** The part of the reply that is kept; empty for the whole. */
  readonly from: string
  /** The member under which it joins the reply that describes the resource; empty to merge it. */
  readonly into: string
  /** Properties that are not known when the call fails; the property named as `into` where not given. */
  readonly settles?: readonly string[]
  /** A call for each item of the part, whose reply then takes the item's place. */
  readonly each?: CallSpec & { readonly from: string }
}

/** How the resources of one type are found, and how their replies become CloudFormation properties. */
export type Entry = {
  readonly type: string
  readonly service: ServiceId
  /** Types whose items this one is listed under, one call for each. */
  readonly under?: string | readonly string[]
  readonly list: ListSpec
  readonly describe?: CallSpec & {
    /** The part of the reply that describes the resource; empty for the whole. */
    readonly from?: string
  }
  readonly satellites?: readonly Satellite[]
  /** The ARN in the reply, or a template of it with members in braces. */
  readonly arn: string
  /** Other members whose values name the resource: identifiers and physical names. */
  readonly names?: readonly string[]
  /** More names, worked out of the reply. */
  readonly named?: (reply: JsonObject) => readonly string[]
  /** Member that holds the Region of an item of a global list. */
  readonly region?: string
  /** Why there may be more of the type than is found. */
  readonly partly?: string
  /** Types that CloudFormation keeps beside this one and replies hold inside of it: rules of a security group. */
  readonly holds?: readonly string[]
  /** Items that are not ours to judge, such as browsers of AWS; asked before they are described. */
  readonly skip?: (item: JsonObject) => boolean
  /** The same, asked of the description: keys that AWS manages. */
  readonly drop?: (reply: JsonObject) => boolean
  /**
   * CloudFormation path (lists as `[]`) to the member of the reply, where they differ by more than case; a
   * dotted member leads deeper.
   */
  readonly renames?: Readonly<Record<string, string>>
  /** Reshapes the reply by hand before the mechanical mapping. */
  readonly adapt?: (reply: JsonObject) => JsonObject
  /**
   * Properties that no reply holds, with the reason; they are unknown, never absent. A path (lists as `[]`)
   * leads deeper, and counts where what holds it is there.
   */
  readonly unreadable?: Readonly<Record<string, string>>
  /** Those of the unreadable properties that a reply shows to be absent: what images have not, and archives do. */
  readonly settled?: (reply: JsonObject) => readonly string[]
  /**
   * Properties that are told in another way, as other resources or in another property, with where; they are
   * absent, not unknown.
   */
  readonly elsewhere?: Readonly<Record<string, string>>
}

/** The types whose items a type is listed under. */
export const typesAbove = ({ under = [] }: Pick<Entry, 'under'>): readonly string[] =>
  typeof under === 'string' ? [under] : under
