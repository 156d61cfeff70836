/** One requirement of a framework, in our own words. */
export type Requirement = {
  /** The framework's own id: `SC-28`, `Art. 32`. */
  readonly id: string
  readonly text: string
  /**
   * Requirements of other frameworks whose evidence speaks for this one too. Controls name the frameworks
   * that are close to a configuration; laws and management standards are reached through those.
   */
  readonly via?: Readonly<Record<string, readonly string[]>>
  /** What no configuration shows, and an auditor needs besides. */
  readonly beyond?: string
}

/** A framework: ids and short paraphrases, never the text of the source. */
export type FrameworkDefinition = {
  readonly id: string
  readonly title: string
  /** Where the framework itself is to be read. */
  readonly source: string
  /** Which part of it is listed here. */
  readonly scope: string
  readonly requirements: readonly Requirement[]
}
