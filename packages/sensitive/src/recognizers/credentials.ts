import { decodeBase64 } from '../base64-decode.ts'
import { base64Padded, base64Url, characterSet, isBoundary, isIn, runEnd, runStart } from '../characters.ts'
import { entropy, mixesLettersAndDigits } from '../entropy.ts'
import { classifyLiteral } from '../literal.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'

// `{"alg":"x"}` takes 15 characters.
const shortestHeader = 15
const longestHeader = 2048

function isJwtHeader(encoded: string): boolean {
  if (encoded.length < shortestHeader || encoded.length > longestHeader) return false
  try {
    const header: unknown = JSON.parse(decodeBase64(encoded))
    return typeof header === 'object' && header !== null && 'alg' in header
  } catch {
    return false
  }
}

// Each part is read at most three times: as first, second and third.
function scanJwts({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (
    let start = text.indexOf('eyJ');
    start >= 0;
    start = text.indexOf('eyJ', Math.max(start + 1, reached))
  ) {
    if (isIn(base64Url, text, start - 1) || !isBoundary(text, start - 1)) continue
    const header = runEnd(text, base64Url, start)
    reached = header
    if (text.charAt(header) !== '.') continue
    const payload = runEnd(text, base64Url, header + 1)
    if (payload === header + 1 || text.charAt(payload) !== '.') continue
    const end = runEnd(text, base64Url, payload + 1)
    if (!isBoundary(text, end) || !isJwtHeader(text.slice(start, header))) continue
    spans.push({ start, end, reveal: 3 })
    reached = end
  }
  return spans
}

const pemStart = '-----BEGIN '
const pemLabel = /^[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
// What stands between the marks: base64, header lines, and the quotes, commas and escapes of the notation around it.
const pemBody = characterSet('A-Z', 'a-z', '0-9', '+/=:,.', ' \t\r\n\\"\'')
const shortestBody = 40

function pemBodyEnd(text: string, start: number): number {
  let end = start
  while (isIn(pemBody, text, end) || (text.charAt(end) === '-' && !text.startsWith('-----', end))) end += 1
  return end
}

function scanPrivateKeys({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (let at = text.indexOf(pemStart); at >= 0; at = text.indexOf(pemStart, Math.max(at + 1, reached))) {
    const label = pemLabel.exec(text.slice(at + pemStart.length, at + pemStart.length + 70))
    if (label === null) continue
    const start = at + pemStart.length + label[0].length
    reached = pemBodyEnd(text, start)
    // Without its end mark a key may be cut short, or the mark may stand alone in a script that looks for it.
    const isClosed = text.startsWith('-----END ', reached)
    if (
      reached - start >= (isClosed ? 1 : shortestBody) &&
      /[A-Za-z0-9+/]{16}/.test(text.slice(start, reached))
    ) {
      spans.push({ start, end: reached })
    }
  }
  return spans
}

const schemeCharacters = characterSet('A-Z', 'a-z', '0-9', '+.-')
const authorityEnd = /[\s/?#"'`<>\\]/g

function endOfAuthority(text: string, start: number): number {
  authorityEnd.lastIndex = start
  return authorityEnd.exec(text)?.index ?? text.length
}

function scanUrls({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (runStart(text, schemeCharacters, at, 32) === at) continue
    const from = at + 3
    const authority = text.slice(from, endOfAuthority(text, from))
    const colon = authority.indexOf(':')
    const sign = authority.lastIndexOf('@')
    if (colon < 0 || sign <= colon + 1) continue
    const kind = classifyLiteral(authority.slice(colon + 1, sign))
    if (kind === 'reference' || kind === 'placeholder') continue
    spans.push({
      start: from + colon + 1,
      end: from + sign,
      ...(kind === 'weak' && { confidence: 'medium' }),
    })
  }
  return spans
}

const bearerToken = characterSet('A-Z', 'a-z', '0-9', '-._~+/=')

/** Finds the run of `alphabet` after each `scheme `, whatever the case and however many blanks. */
function scanScheme(
  { text, lower }: Source,
  scheme: string,
  alphabet: Uint8Array,
  accept: (value: string) => boolean,
): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (let at = lower.indexOf(scheme); at >= 0; at = lower.indexOf(scheme, Math.max(at + 1, reached))) {
    const start = runEnd(text, blanks, at + scheme.length)
    if (start === at + scheme.length || !isBoundary(text, at - 1)) continue
    const end = runEnd(text, alphabet, start)
    reached = end
    if (isBoundary(text, end) && accept(text.slice(start, end))) spans.push({ start, end })
  }
  return spans
}

const blanks = characterSet(' \t')

function isBasicPair(value: string): boolean {
  const decoded = decodeBase64(value.slice(0, 1024))
  return value.length >= 8 && /^[\x20-\x7e]{0,1024}$/.test(decoded) && decoded.indexOf(':') > 0
}

function isBearerToken(value: string): boolean {
  return value.length >= 16 && mixesLettersAndDigits(value) && entropy(value) >= 3
}

export const credentials: readonly Recognizer[] = [
  { id: 'json-web-token', title: 'JSON Web Token', kind: 'secret', confidence: 'high', scan: scanJwts },
  { id: 'private-key', title: 'Private key', kind: 'secret', confidence: 'high', scan: scanPrivateKeys },
  { id: 'url-password', title: 'Password in an address', kind: 'secret', confidence: 'high', scan: scanUrls },
  {
    id: 'basic-authorization',
    title: 'User and password of basic authentication',
    kind: 'secret',
    confidence: 'high',
    scan: (source) => scanScheme(source, 'basic', base64Padded, isBasicPair),
  },
  {
    id: 'bearer-token',
    title: 'Bearer token',
    kind: 'secret',
    confidence: 'medium',
    scan: (source) => scanScheme(source, 'bearer', bearerToken, isBearerToken),
  },
]
