/**
 * Identity providers at which anybody can have an account, with what an outsider's token says under the
 * keys that tell one user or one application from another. Audiences that the caller chooses are not among
 * them. A guest of a Cognito identity pool is an outsider too: only `amr` keeps guests out.
 *
 * See "Identity-provider controls for shared OIDC providers" in the IAM User Guide.
 */
export const sharedProviders: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['token.actions.githubusercontent.com', subjects('repo:an-outsider/a-repository:ref:refs/heads/main')],
  ['gitlab.com', subjects('project_path:an-outsider/a-project:ref_type:branch:ref:main')],
  ['app.terraform.io', subjects('organization:an-outsider:project:p:workspace:w:run_phase:apply')],
  ['agent.buildkite.com', subjects('organization:an-outsider:pipeline:p:ref:refs/heads/main')],
  ['accounts.google.com', { aud: 'an-app-of-an-outsider', oaud: 'an-app-of-an-outsider', sub: '100000000' }],
  ['www.amazon.com', { app_id: 'amzn1.application.outsider', user_id: 'amzn1.account.outsider' }],
  ['graph.facebook.com', { app_id: '999900001111', id: '999900001111' }],
  ['cognito-identity.amazonaws.com', { amr: 'unauthenticated' }],
])

function subjects(sub: string): Readonly<Record<string, string>> {
  return { sub }
}

/** The host under which a provider's keys stand: that of its ARN, or the name itself. */
export function providerName(provider: string): string {
  const mark = ':oidc-provider/'
  const at = provider.indexOf(mark)
  return (at < 0 ? provider : provider.slice(at + mark.length)).toLowerCase()
}
