import { alphanumeric, characterSet, isBoundary, isIn, runEnd, runStart } from '../characters.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'
import { ibanLength, isPublicAddress, passesLuhn, passesMod97 } from './numbers.ts'

/** Every place where `pattern` (global, of bounded length, so linear) matches and `accept` agrees. */
function scanPattern(
  text: string,
  pattern: RegExp,
  accept: (match: string, index: number) => boolean,
): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length
    if (accept(found[0], found.index)) spans.push({ start: found.index, end })
  }
  return spans
}

const local = characterSet('A-Z', 'a-z', '0-9', "._%+-'")
const domain = characterSet('A-Z', 'a-z', '0-9', '.-')
const domainName = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.([A-Za-z]{2,24})$/
const fileEndings = /^(?:png|jpe?g|gif|svg|webp|ico|tgz|tar|gz|zip|whl|jar|json|ya?ml|txt|lock|css|html?)$/i

/** The end of the domain name that starts at `start`; `start` itself when there is none. */
function domainEnd(text: string, start: number): number {
  let end = Math.min(runEnd(text, domain, start), start + 256)
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end -= 1
  const ending = domainName.exec(text.slice(start, end))?.[1]
  return ending === undefined || fileEndings.test(ending) ? start : end
}

// `https://user@host` names a login on a host; what stands before the sign is no mailbox.
const userOfUrl = /:\/\/[^\s/]{0,80}$/

function isUserOfUrl(text: string, start: number): boolean {
  return userOfUrl.test(text.slice(Math.max(0, start - 84), start))
}

function scanEmails({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = Math.max(reached, runStart(text, local, at, 64))
    while (start < at && /[.'%+-]/.test(text.charAt(start))) start += 1
    const end = domainEnd(text, at + 1)
    // `git@github.com:team/repository` is an address of a repository.
    const isRepository = text.charAt(end) === ':' && text.slice(start, at) === 'git'
    if (start === at || end === at + 1 || isRepository || !isBoundary(text, end)) continue
    if (isUserOfUrl(text, start)) continue
    if (text.charAt(start - 1) === '*' || text.charAt(end) === '@') continue
    spans.push({ start, end })
    reached = end
  }
  return spans
}

const phoneCharacters = characterSet('0-9', ' .()-')
const longestPhone = 24

/** The end of the number that starts after `+`: 8 to 15 digits (E.164), never two blanks, dots or dashes in a row. */
function internationalEnd(text: string, start: number): number | undefined {
  const run = text.slice(start, Math.min(runEnd(text, phoneCharacters, start), start + longestPhone))
  const cut = run.search(/ {2}|\.{2}|-{2}|[.-] | [.-]/)
  const number = (cut < 0 ? run : run.slice(0, cut)).replace(/[ .()-]{1,24}$/, '')
  const count = number.replace(/\D/g, '').length
  const isOne = /^[1-9]/.test(number) && count >= 8 && count <= 15
  return isOne && isBoundary(text, start + number.length) ? start + number.length : undefined
}

function scanInternationalPhones({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (let at = text.indexOf('+'); at >= 0; at = text.indexOf('+', at + 1)) {
    if (at < reached || !isBoundary(text, at - 1) || isIn(beforeNumber, text, at - 1)) continue
    const end = internationalEnd(text, at + 1)
    if (end === undefined) continue
    spans.push({ start: at, end })
    reached = end
  }
  return spans
}

const beforeNumber = characterSet('+/=_.')
const northAmericanPhone =
  /(?<![\w*.+/-])(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\w*]|[-./]\w)/g

// https://www.ssa.gov/employer/randomization.html: no area 000, 666 or 9xx, no group 00, no serial 0000.
const socialSecurityNumber = /(?<![\w*.-])(?!000|666|9)\d{3}([- ])(?!00)\d\d\1(?!0000)\d{4}(?![\w*]|[-.]\w)/g

const cardNumber =
  /(?<![\w*.-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}|3\d{3}([ -])\d{6}\2\d{5}|\d{14,16})(?![\w*]|[-.]\w)/g
const issuers =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/

function isCard(match: string): boolean {
  const number = match.replace(/\D/g, '')
  return issuers.test(number) && passesLuhn(number)
}

const ibanStart = /(?<![\w*])[A-Z]{2}\d{2}(?= ?[A-Z0-9])/g

/** The end of the IBAN that starts at `start`, single blanks between its characters allowed. */
function ibanEnd(text: string, start: number): number | undefined {
  const length = ibanLength(text.slice(start, start + 2))
  if (length === undefined) return undefined
  let iban = ''
  let index = start
  while (iban.length < length) {
    if (isIn(alphanumeric, text, index)) iban += text.charAt(index)
    else if (text.charAt(index) !== ' ' || text.charAt(index - 1) === ' ') return undefined
    index += 1
  }
  return isBoundary(text, index) && passesMod97(iban) ? index : undefined
}

function scanIbans({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (const { index: start } of text.matchAll(ibanStart)) {
    const end = start < reached ? undefined : ibanEnd(text, start)
    if (end === undefined) continue
    spans.push({ start, end })
    reached = end
  }
  return spans
}

// https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
const nationalInsuranceNumber =
  /(?<![\w*-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?![\w*-])/g

const date =
  /(?<![\w*.-])(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:19|20)\d\d)(?![\w*]|[-.]\w)/g
const birthWords = /\bdob\b|birth|\bborn\b/

function scanBirthDates({ text, lower }: Source): readonly Span[] {
  return scanPattern(text, date, (_match, index) =>
    birthWords.test(lower.slice(Math.max(0, index - 40), index)),
  )
}

const addressV4 = /(?<![\w*.:/+-])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w*/]|\.\d|-\w)/g

function isPublic(match: string): boolean {
  return isPublicAddress(match.split('.').map(Number))
}

const always = () => true

export const personal: readonly Recognizer[] = [
  { id: 'email-address', title: 'E-mail address', kind: 'personal', confidence: 'high', scan: scanEmails },
  {
    id: 'phone-number-international',
    title: 'Phone number with a country code',
    kind: 'personal',
    confidence: 'medium',
    scan: scanInternationalPhones,
  },
  {
    id: 'phone-number-north-america',
    title: 'Phone number of North America',
    kind: 'personal',
    confidence: 'medium',
    scan: ({ text }) => scanPattern(text, northAmericanPhone, always),
  },
  {
    id: 'us-social-security-number',
    title: 'Social security number of the United States',
    kind: 'personal',
    confidence: 'medium',
    scan: ({ text }) => scanPattern(text, socialSecurityNumber, always),
  },
  {
    id: 'payment-card-number',
    title: 'Number of a payment card',
    kind: 'personal',
    confidence: 'high',
    scan: ({ text }) => scanPattern(text, cardNumber, isCard),
  },
  { id: 'iban', title: 'Bank account number (IBAN)', kind: 'personal', confidence: 'high', scan: scanIbans },
  {
    id: 'uk-national-insurance-number',
    title: 'National insurance number of the United Kingdom',
    kind: 'personal',
    confidence: 'medium',
    scan: ({ text }) => scanPattern(text, nationalInsuranceNumber, always),
  },
  { id: 'date-of-birth', title: 'Date of birth', kind: 'personal', confidence: 'low', scan: scanBirthDates },
  {
    id: 'public-ipv4-address',
    title: 'Public IPv4 address',
    kind: 'personal',
    confidence: 'low',
    scan: ({ text }) => scanPattern(text, addressV4, isPublic),
  },
]
