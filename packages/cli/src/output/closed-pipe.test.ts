/// <reference types="node" />

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { allowClosedPipe } from './closed-pipe.ts'

test('a closed pipe is no fault, all else is', () => {
  const stream = new PassThrough()
  allowClosedPipe(stream)
  expect(stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))).toBe(true)
  expect(() => stream.emit('error', new Error('broken'))).toThrow('broken')
})
