/** What a caller knows about a deployment. Everything left out stays unknown. */
export type ReadOptions = {
  /** Values of the root template's parameters. */
  readonly parameters?: ReadonlyMap<string, string>
  /** Whether defaults of parameters are ignored, so that nothing rests on an assumption. */
  readonly strictParameters?: boolean
  /** Where the template is deployed. */
  readonly pseudo?: Pseudo
  /**
   * Local templates of nested stacks, for those whose `TemplateURL` is no local path: keyed by the address of
   * the stack's resource, by the URL, or by the URL's last segment.
   */
  readonly nested?: ReadonlyMap<string, string>
  /** The unit's id and kind, and a prefix of its addresses, when it is not simply this template. */
  readonly unit?: { readonly id: string; readonly source: 'cloudformation' | 'cdk'; readonly path?: string }
}

/** Values of pseudo parameters. */
export type Pseudo = {
  readonly account?: string
  readonly region?: string
  readonly partition?: string
  readonly stackName?: string
}
