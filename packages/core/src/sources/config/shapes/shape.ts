import type { RecordedObject } from '../recorded.ts'

/**
 * The record of one resource: `configuration` and `supplementaryConfiguration` as one object, the texts of the
 * latter read. Names begin with a small letter in the former, with a capital in the latter.
 */
export type Item = {
  readonly record: RecordedObject
  /** Empty where it was not recorded. */
  readonly arn: string
}

/** Resources that CloudFormation keeps beside one, and a record of AWS Config inside of it. */
export type Beside = {
  readonly type: string
  /** The records of those resources, with the properties of CloudFormation; `undefined` where the item does not tell. */
  readonly of: (item: Item) => readonly BesideRecord[] | undefined
}

/** One resource beside another. */
export type BesideRecord = {
  /** What tells it from the others of its item; part of its address. */
  readonly key: string
  /** Names by which others may refer to it. */
  readonly names?: readonly string[]
  readonly record: RecordedObject
  /** Properties that the record leaves open; all others that it lacks are absent. */
  readonly unknown?: readonly string[]
}

/**
 * How AWS Config records a type in the words of the service's API, and how that becomes CloudFormation's
 * properties: each takes the member of its name, whatever the case, or the one that a rename names.
 *
 * https://github.com/awslabs/aws-config-resource-schema lists the members that AWS Config records.
 */
export type Shape = {
  /** The type as AWS Config names it. */
  readonly recorded: string
  /** The type as CloudFormation names it, where that differs. */
  readonly type?: string
  /** The member by which others name it, where that is neither its ARN, its id nor its name to AWS Config. */
  readonly named?: string
  /** CloudFormation path (lists as `[]`) to the path of the member, where they differ by more than case. */
  readonly renames?: Readonly<Record<string, string>>
  /** Reshapes the record by hand before that; what it leaves `undefined` is not known, what it makes null is absent. */
  readonly adapt?: (item: Item) => RecordedObject
  /** Paths that are recorded in whole or not at all: what is missing below them is absent. */
  readonly whole?: readonly string[]
  readonly beside?: readonly Beside[]
  /** Types of which there are no resources beside these: what CloudFormation can write apart is part of the record. */
  readonly holds?: { readonly types: readonly string[]; readonly when: (item: Item) => boolean }
  /** What is not ours to judge, such as keys that AWS manages. */
  readonly skip?: (item: Item) => boolean
}
