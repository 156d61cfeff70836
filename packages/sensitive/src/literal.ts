/**
 * What a value under a secret-like name is: `reference` (names where the secret is kept), `placeholder` (to be filled
 * in, or masked already), `weak` (a default that is deployed as it stands, such as `changeme`), or a `literal`.
 */
export type LiteralKind = 'reference' | 'placeholder' | 'weak' | 'literal'

const referenceParts = [
  '${',
  '{{',
  '$(',
  '#{',
  '<%',
  '%(',
  'process.env',
  'os.environ',
  'getenv(',
  'ENV[',
  'AWS::',
]
const referenceStarts =
  /^(?:arn:|![A-Za-z]|\$[A-Za-z_]|%[A-Za-z_]|@Microsoft\.KeyVault|ssm:|secretsmanager:|vault:|alias\/|file:|[a-z][a-z0-9+.-]{0,20}:\/\/|var\.|local\.|data\.|module\.)/
const lowerPath = /^[.~]?\/?[a-z0-9_.-]*(?:\/[a-z0-9_.-]+)+\/?$/
const placeholderStarts =
  /^(?:your|my[-_ ]|enter|insert|replace|put[-_ ]|add[-_ ]|fill|set[-_ ]|todo|tbd|fixme|dummy|fake|example|sample|placeholder|redacted|masked|hidden|removed|omitted|see[-_ ]|from[-_ ]|provided|generated)/
const placeholderWords: ReadonlySet<string> = new Set(
  (
    'true false null none nil undefined yes no on off string str text number int integer bool boolean object any type ' +
    'required optional enabled disabled default auto never always noecho empty unset na n/a nan'
  ).split(' '),
)
const weakWords: ReadonlySet<string> = new Set(
  (
    'changeme changeit changeme123 changethis change-me change_me password password1 password123 passw0rd p@ssw0rd p@ssword secret ' +
    'secret123 mysecret mypassword admin admin123 administrator root toor letmein welcome welcome1 qwerty qwerty123 ' +
    'abc123 123456 1234567 12345678 123456789 1234567890 111111 000000 test test123 testing guest default123 ' +
    'postgres mysql master hunter2 iloveyou monkey dragon temp123 pass123 sagemaker bedrock'
  ).split(' '),
)

const longestWord = 64

function isReference(value: string): boolean {
  return (
    referenceStarts.test(value) ||
    referenceParts.some((part) => value.includes(part)) ||
    (value.length <= 512 && lowerPath.test(value))
  )
}

function isPlaceholder(lower: string): boolean {
  if (lower.length === 0 || placeholderWords.has(lower)) return true
  if (/^[<[{]/.test(lower) || lower.includes('**')) return true
  if (/^(?:x{3,64}|\.{3,64}|-{2,64}|_{2,64}|0{1,5}|\?{2,64})$/.test(lower)) return true
  return placeholderStarts.test(lower) || lower.includes('xxxx') || lower.includes('placeholder')
}

/** Says which of the four a value is. Known token formats are not looked at; ask `findSensitive` first. */
export function classifyLiteral(value: string): LiteralKind {
  if (isReference(value)) return 'reference'
  const lower = value.slice(0, longestWord + 1).toLowerCase()
  if (value.includes('**') || isPlaceholder(lower)) return weakWords.has(lower) ? 'weak' : 'placeholder'
  return weakWords.has(lower) ? 'weak' : 'literal'
}
