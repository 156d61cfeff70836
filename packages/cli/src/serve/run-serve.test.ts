/// <reference types="node" />

import { expect, test } from 'vitest'
import { UsageError } from '../exit-code.ts'
import { serveReport } from './run-serve.ts'

test('what is no report is refused with the reason', async () => {
  const served = serveReport('{"version":"1.0"}', 'x.json', 0)
  await expect(served).rejects.toThrow(UsageError)
  await expect(served).rejects.toThrow('`x.json` is no JSON report of parapet: findings is no list')
})
