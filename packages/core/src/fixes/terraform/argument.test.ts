import { expect, test } from 'vitest'
import { snakeCase } from './argument.ts'

test.each([
  ['EnableKeyRotation', 'enable_key_rotation'],
  ['EnableSSMAccess', 'enable_ssm_access'],
  ['KMSKeyId', 'kms_key_id'],
  ['MapPublicIpOnLaunch', 'map_public_ip_on_launch'],
])('%s is %s', (name, is) => {
  expect(snakeCase(name)).toBe(is)
})
