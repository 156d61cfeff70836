import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from './heap.ts'

test('items come out by cost, equal ones in the order in which they were pushed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (costs) => {
      const heap = new Heap<number>()
      costs.forEach((cost, index) => {
        heap.push(cost, index)
      })
      const expected = costs.map((cost, item) => ({ cost, item })).sort((a, b) => a.cost - b.cost)
      expect(costs.map(() => heap.pop()).map((next) => next && { cost: next.cost, item: next.item })).toEqual(
        expected,
      )
      expect(heap.pop()).toBeUndefined()
    }),
  )
})
