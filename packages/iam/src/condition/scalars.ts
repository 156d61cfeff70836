const decimal = /^[+-]?\d+(?:\.\d+)?$/
const isoDate =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/
const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** An integer or decimal as IAM takes it, or `undefined`. */
export function readNumber(text: string): number | undefined {
  return decimal.test(text) ? Number(text) : undefined
}

/**
 * Milliseconds since 1970 of an ISO 8601 date (the W3C profile that IAM takes) or of epoch *seconds*, or
 * `undefined`. A date without a zone is UTC.
 */
export function readDate(text: string): number | undefined {
  if (/^\d+$/.test(text) && text.length !== 4) return Number(text) * 1000
  const [whole, year, month, day = '01', hour = '00', minute = '00', second = '00', fraction, zone] =
    isoDate.exec(text) ?? []
  if (whole === undefined) return readYear(text)
  const milliseconds = (fraction ?? '').padEnd(3, '0').slice(0, 3)
  const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`)
  return Number.isNaN(time) || !isDay(Number(year), Number(month), Number(day)) ? undefined : time
}

/** A 30th of February is read as a day of March otherwise. */
function isDay(year: number, month: number, day: number): boolean {
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function readYear(text: string): number | undefined {
  return /^\d{4}$/.test(text) ? Date.parse(`${text}-01-01T00:00:00.000Z`) : undefined
}

/** `true` or `false` in any case, or `undefined`. */
export function readBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  if (lower === 'true') return true
  return lower === 'false' ? false : undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A base64 text as it is written when spare bits are zero and nothing pads it, or `undefined`: equal for equal bytes. */
export function readBinary(text: string): string | undefined {
  if (!base64.test(text) || text.length % 4 !== 0) return undefined
  const digits = text.replace(/=+$/, '')
  // The last digit holds bits that encode nothing; two texts that differ only there are equal.
  const spare = digits.length % 4 === 2 ? 16 : digits.length % 4 === 3 ? 4 : 1
  const last = alphabet.indexOf(digits.at(-1) ?? '')
  return digits.slice(0, -1) + alphabet.charAt(last - (last % spare))
}
