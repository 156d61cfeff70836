const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Decodes base64 or base64url to one character per byte, leaving out what is not of the alphabet. */
export function decodeBase64(encoded: string): string {
  let bits = 0
  let held = 0
  let decoded = ''
  for (const character of encoded.replaceAll('-', '+').replaceAll('_', '/')) {
    const value = alphabet.indexOf(character)
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded += String.fromCharCode((held >> bits) & 0xff)
  }
  return decoded
}
