import { expect, test } from 'vitest'
import { policyParts, scanPolicy } from './scan-policy.ts'

test('the parts together are the policy, and each fits into a managed policy', () => {
  const policy = scanPolicy()
  const parts = policyParts(policy)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toEqual(
    policy.Statement.flatMap(({ Action }) => Action),
  )
  expect(parts.map((part) => JSON.stringify(part).length).filter((length) => length > 6144)).toEqual([])
})

test('a short policy is one part', () => {
  const policy = scanPolicy([])
  expect(policyParts(policy)).toEqual([policy])
})
