/**
 * Whether a text may be a configuration snapshot or history of AWS Config, or what its calls answer, without parsing it.
 * Cheap and generous; the reader decides.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html
 * https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html
 * https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html
 */
export function looksLikeConfig(text: string): boolean {
  if (!/^\s{0,1000}\{/.test(text)) return false
  if (/^[^{]{0,1000}\{[^{[]{0,2000}"(?:c|baseC)onfigurationItems"\s{0,100}:\s{0,100}\[/.test(text))
    return true
  return /"Results"\s{0,100}:\s{0,100}\[\s{0,100}"\{/.test(text) && text.includes('resource')
}
