import type { Domain } from '../controls/index.ts'

/** What AWS does for a service, and what it leaves to its customers. */
export type ServiceResponsibilities = {
  /** Types of the service begin with it and `::`. */
  readonly prefix: string
  readonly title: string
  readonly aws: readonly string[]
  readonly yours: readonly { readonly text: string; readonly domains: readonly Domain[] }[]
}
