import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../test/arbitraries.ts'
import { filler, substitution } from '../test/fake-examples.ts'
import { findSecretAssignment } from './secret-assignment.ts'

describe('findSecretAssignment', () => {
  it.each([
    ['DB_PASSWORD', 'Tr0ub4dor&3', 'medium'],
    ['DB_PASSWORD', 'correct horse battery staple', 'low'],
    ['DB_PASSWORD', 'changeme', 'low'],
    ['DB_PASSWORD', 'admin123', 'low'],
    ['API_KEY', filler(32), 'medium'],
    ['API_KEY', '0123456789abcdef0123456789abcdef', 'medium'],
    ['ClientSecret', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'medium'],
    ['token', filler(12), 'low'],
    ['secret', 'changeme', 'low'],
  ])('%s = %j is a secret, confidence %s', (name, value, confidence) => {
    expect(findSecretAssignment(name, value)).toEqual({
      recognizer: 'secret-assignment',
      kind: 'secret',
      start: 0,
      end: value.length,
      confidence,
    })
  })

  it.each([
    ['DB_PASSWORD', ''],
    ['DB_PASSWORD', '   '],
    ['DB_PASSWORD', 'abc'],
    ['DB_PASSWORD', substitution('Password')],
    ['DB_PASSWORD', `prefix-${substitution('Password')}-1A`],
    ['DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}'],
    ['DB_PASSWORD', '{{resolve:ssm-secure:/db/password:1}}'],
    ['DB_PASSWORD', '<your-password>'],
    ['DB_PASSWORD', '****************'],
    ['DB_PASSWORD', 'xxxxxxxx'],
    ['DB_PASSWORD', 'true'],
    ['DB_PASSWORD', 'string'],
    ['DB_SECRET', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1B2c3'],
    ['DB_SECRET', 'prod/db/password1'],
    ['DB_SECRET', '/prod/db/password1'],
    ['API_KEY', 'YOUR_API_KEY_12345'],
    ['API_KEY', 'my-app-key-2024'],
    ['API_KEY', 'https://example.com/keys/1234567890'],
    ['API_KEY', 'aaaaaaaaaaaaaaaaaaaa1'],
    ['TokenBudget', filler(32)],
    ['Name', filler(32)],
  ])('%s = %j is none', (name, value) => {
    expect(findSecretAssignment(name, value)).toBeUndefined()
  })

  it('names a known format, and where it stands', () => {
    const value = `  gh${'p_'}${filler(36)}`
    expect(findSecretAssignment('TOKEN', value)).toEqual({
      recognizer: 'github-token',
      kind: 'secret',
      start: 2,
      end: value.length,
      confidence: 'high',
    })
  })

  it('leaves the blanks around a value out', () => {
    expect(findSecretAssignment('PASSWORD', ' Tr0ub4dor&3\n')).toMatchObject({ start: 1, end: 12 })
  })

  it('never throws and stays inside the value', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('password', 'api_key'), hostileText),
        hostileText,
        (name, value) => {
          const match = findSecretAssignment(name, value)
          if (match === undefined) return
          expect(match.start).toBeGreaterThanOrEqual(0)
          expect(match.end).toBeGreaterThan(match.start)
          expect(match.end).toBeLessThanOrEqual(value.length)
        },
      ),
    )
  })
})
