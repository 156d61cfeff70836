/**
 * Whether a text may be what `terraform show -json` writes, for a plan or a state, without parsing it: the two
 * versions it always begins with, and values. Cheap and generous; the reader decides.
 *
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function looksLikePlan(text: string): boolean {
  if (!/^\s{0,1000}\{/.test(text)) return false
  return (
    text.includes('"format_version"') &&
    text.includes('"terraform_version"') &&
    (text.includes('"planned_values"') || text.includes('"root_module"'))
  )
}
