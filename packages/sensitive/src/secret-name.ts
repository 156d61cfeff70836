// The last words of a name say what it holds: `PasswordPolicy` is a policy, `DbPassword` a password.
const passwordWords: ReadonlySet<string> = new Set([
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'passcode',
  'pass',
])
const secretWords: ReadonlySet<string> = new Set([
  ...passwordWords,
  'secret',
  'token',
  'credential',
  'credentials',
  'creds',
  'apikey',
  'dsn',
  'jwt',
  'pat',
  'bearer',
])

// `key` alone is a name in a bucket or a column; one of these words before it makes it a secret.
const keyQualifiers: ReadonlySet<string> = new Set(
  (
    'api access secret private signing encryption auth authentication authorization account master shared ssh license ' +
    'licence subscription storage service client app application admin webhook session deploy hmac rsa ' +
    'openai anthropic claude huggingface hf azure stripe slack github gitlab datadog dd pinecone cohere mistral groq ' +
    'twilio sendgrid wandb langsmith langchain replicate google gemini deepseek openrouter together fireworks nvidia'
  ).split(' '),
)

// Tokens that models read, pages continue with or retries repeat, and that open nothing.
const harmlessTokens: ReadonlySet<string> = new Set(
  (
    'next client request idempotency continuation pagination page starting marker max min pad eos bos unk mask cls ' +
    'sep stop start end special begin prompt completion cancellation task per chunk num total input output image'
  ).split(' '),
)

// A name that starts with one of these asks a question or gives an order; it holds no value.
const verbs: ReadonlySet<string> = new Set(
  'generate has is use uses enable require requires create rotate allow disable needs show hide manage force must no'.split(
    ' ',
  ),
)

const ignoredSuffixes: ReadonlySet<string> = new Set(
  (
    'prod production dev development test testing stage staging qa old new current previous primary secondary value ' +
    'string text plain plaintext raw literal default base64 b64 encoded'
  ).split(' '),
)

const run =
  /(?:password|passwd|passphrase|apikey|secret|secretkey|accesskey|privatekey|authtoken|accesstoken|apitoken|sessiontoken|refreshtoken|credentials)$/

type CharacterClass = 'lower' | 'upper' | 'digit' | 'other'

function classOf(name: string, index: number): CharacterClass {
  const character = name.charAt(index)
  if (character >= 'a' && character <= 'z') return 'lower'
  if (character >= 'A' && character <= 'Z') return 'upper'
  return character >= '0' && character <= '9' ? 'digit' : 'other'
}

function startsWord(name: string, index: number): boolean {
  const own = classOf(name, index)
  const before = classOf(name, index - 1)
  if (own === 'upper') return before !== 'upper' || classOf(name, index + 1) === 'lower'
  return own === 'lower' ? before === 'other' : own !== before && before === 'other'
}

/** `DBPassword_v2` → `db`, `password`, `v2`. Digits stay with the word before them. */
function wordsOf(name: string): readonly string[] {
  const words: string[] = []
  for (let index = 0; index < name.length; index += 1) {
    if (classOf(name, index) === 'other') continue
    const character = name.charAt(index).toLowerCase()
    if (words.length === 0 || startsWord(name, index)) words.push(character)
    else words.push(`${words.pop() ?? ''}${character}`)
  }
  return words
}

// A connection string is one thing: its last word is no suffix.
const connections: ReadonlySet<string> = new Set(['connection', 'conn'])

function isIgnoredSuffix(word: string): boolean {
  return ignoredSuffixes.has(word) || /^v?\d{1,8}$/.test(word)
}

function meaningfulWords(name: string): readonly string[] {
  const all = wordsOf(name)
  const cut = all.findIndex((each, index) => index > 0 && (each === 'for' || each === 'of'))
  const words = cut < 0 ? [...all] : all.slice(0, cut)
  while (words.length > 1) {
    const last = words.at(-1) ?? ''
    if (connections.has(words.at(-2) ?? '') || !isIgnoredSuffix(last)) break
    words.pop()
  }
  return words.map((each) => each.replace(/\d{1,8}$/, ''))
}

// Longer names are no names; the end is what decides.
const longestName = 256

function lastWords(name: string): readonly string[] {
  return meaningfulWords(name.slice(-longestName))
}

/**
 * True when a variable, property or parameter of this name usually holds a secret itself: `DB_PASSWORD`, `SecretKey`,
 * `api_key`, `HF_TOKEN`. False when it only speaks about one: `TokenBudget`, `KeyId`, `SecretArn`, `PasswordPolicy`,
 * `MaxTokens`, `NextToken`. `PWD` and `OLDPWD` are the shell's working directories.
 */
export function looksLikeSecretName(name: string): boolean {
  if (name === 'PWD' || name === 'OLDPWD') return false
  const words = lastWords(name)
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (words.length > 1 && verbs.has(words[0] ?? '')) return false
  if (last === 'key') return keyQualifiers.has(before)
  if (last === 'string' || last === 'str') return connections.has(before)
  if (last === 'token') return !harmlessTokens.has(before)
  return secretWords.has(last) || run.test(last)
}

/** True when the name asks for a password, which people choose and which may therefore be a plain word. */
export function looksLikePasswordName(name: string): boolean {
  const last = lastWords(name).at(-1) ?? ''
  return passwordWords.has(last) || /pass(?:word|wd|phrase)$/.test(last)
}
