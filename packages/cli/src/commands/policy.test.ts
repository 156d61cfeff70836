import { inventory, scanPolicy } from '@parapet/aws'
import { data } from '@parapet/iam'
import { expect, test } from 'vitest'

test('every action of the policy exists, and reads', async () => {
  await data.loadAllServices()
  const [statement] = scanPolicy(inventory, { organization: true }).Statement
  const actions = statement?.Action ?? []
  expect(actions.length).toBeGreaterThan(100)
  expect(actions.filter((action) => data.matchingActions([action]).length === 0)).toEqual([])
  expect(
    actions.filter(
      (action) => !/:(?:Batch)?(?:Get|List|Describe)|^apigateway:GET$|^sts:AssumeRole$/.test(action),
    ),
  ).toEqual([])
})
