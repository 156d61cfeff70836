import { base64, characterSet, isBoundary, isIn, runEnd, runStart } from '../characters.ts'
import { mixesLettersAndDigits } from '../entropy.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'

const storageKeyLength = 86
const lookBack = 100
const keyWords = /account|azure|storage|shared|access|key/

// 64 bytes in base64: 86 characters and `==`.
function scanStorageKeys({ text, lower }: Source): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('=='); at >= 0; at = text.indexOf('==', at + 2)) {
    const start = runStart(text, base64, at, storageKeyLength + 1)
    const end = at + 2
    const fits = at - start === storageKeyLength && isBoundary(text, start - 1) && text.charAt(end) !== '='
    if (!fits || !isBoundary(text, end) || !mixesLettersAndDigits(text.slice(start, at))) continue
    if (keyWords.test(lower.slice(Math.max(0, start - lookBack), start))) spans.push({ start, end })
  }
  return spans
}

const clientSecret = characterSet('A-Z', 'a-z', '0-9', '-_~.')

// Three characters, a digit, `Q~`, and 31 to 34 more.
function scanClientSecrets({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (let at = text.indexOf('Q~'); at >= 0; at = text.indexOf('Q~', Math.max(at + 1, reached))) {
    const start = at - 4
    if (start < reached || !/^[\w~.-]{3}\d$/.test(text.slice(start, at)) || !isBoundary(text, start - 1))
      continue
    reached = runEnd(text, clientSecret, at)
    const rest = reached - at - 2
    if (rest >= 31 && rest <= 34 && isBoundary(text, reached)) spans.push({ start, end: reached })
  }
  return spans
}

const signatureValue = characterSet('A-Z', 'a-z', '0-9', '%+/=-_')

function scanSignatures({ text, lower }: Source): readonly Span[] {
  const spans: Span[] = []
  for (let at = lower.indexOf('sig='); at >= 0; at = lower.indexOf('sig=', at + 1)) {
    const start = at + 4
    if (!isIn(beforeSignature, text, at - 1)) continue
    const end = runEnd(text, signatureValue, start)
    if (end - start >= 40 && isBoundary(text, end) && mixesLettersAndDigits(text.slice(start, end))) {
      spans.push({ start, end })
    }
  }
  return spans
}

const beforeSignature = characterSet('?&;')

export const azure: readonly Recognizer[] = [
  {
    id: 'azure-storage-key',
    title: 'Azure account key',
    kind: 'secret',
    confidence: 'high',
    scan: scanStorageKeys,
  },
  {
    id: 'azure-client-secret',
    title: 'Azure client secret',
    kind: 'secret',
    confidence: 'high',
    scan: scanClientSecrets,
  },
  {
    id: 'azure-sas-signature',
    title: 'Signature of an Azure shared access address',
    kind: 'secret',
    confidence: 'high',
    scan: scanSignatures,
  },
]
