import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSet, openRequest, readSet, request } from '../../test/arbitrary.ts'
import { runs } from '../../test/runs.ts'
import { evaluateRequest } from '../decide/evaluate-request.ts'
import { interpret } from './interpret.ts'

test('the formula and the reference agree on what is decided', () => {
  fc.assert(
    fc.property(request, documentSet, (asked, documents) => {
      const policies = readSet(documents)
      const { allowed } = evaluateRequest(asked, policies)
      expect(allowed.kind === 'constant' ? allowed.value : undefined).toBe(interpret(asked, policies))
    }),
    { numRuns: runs(5000) },
  )
})

test('and on resources of which a part is not known', () => {
  fc.assert(
    fc.property(openRequest, documentSet, ({ asked }, documents) => {
      const policies = readSet(documents)
      const { allowed } = evaluateRequest(asked, policies)
      expect(allowed.kind === 'constant' ? allowed.value : undefined).toBe(interpret(asked, policies))
    }),
    { numRuns: runs(2000) },
  )
})
