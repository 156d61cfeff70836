/** Luhn's check over the digits of a card number. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const lengths = new Map<string, number>(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 ' +
    'SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((row): [string, number] => [row.slice(0, 2), Number(row.slice(2))]),
)

/** How many characters an IBAN of this country has (ISO 13616); undefined for a country without. */
export function ibanLength(country: string): number | undefined {
  return lengths.get(country)
}

/** The check of ISO 7064, mod 97-10, over an IBAN without blanks. */
export function passesMod97(iban: string): boolean {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

// https://www.iana.org/assignments/iana-ipv4-special-registry: [network, prefix length].
const special: readonly (readonly [number, number])[] = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3'
)
  .split(' ')
  .map((row) => {
    const [network = '', bits = ''] = row.split('/')
    return [numberOf(network.split('.').map(Number)), Number(bits)] as const
  })

function numberOf(octets: readonly number[]): number {
  return octets.reduce((all, octet) => all * 256 + octet, 0)
}

/** True for four octets that name a host on the internet: not private, reserved, multicast or for documentation. */
export function isPublicAddress(octets: readonly number[]): boolean {
  if (octets.some((octet) => octet > 255)) return false
  const address = numberOf(octets)
  return !special.some(([network, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === Math.floor(network / size)
  })
}
