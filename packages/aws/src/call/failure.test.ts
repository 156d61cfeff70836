import { describe, expect, test } from 'vitest'
import { CallError, classify } from './failure.ts'

const service = (name: string, httpStatusCode: number) =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } })

describe('what the SDK throws', () => {
  test.each([
    [service('AccessDeniedException', 400), 'denied'],
    [service('UnauthorizedOperation', 403), 'denied'],
    [service('Forbidden', 403), 'denied'],
    [service('ThrottlingException', 400), 'throttled'],
    [service('RequestLimitExceeded', 503), 'throttled'],
    [service('Whatever', 429), 'throttled'],
    [service('NoSuchBucketPolicy', 404), 'missing'],
    [service('ResourceNotFoundException', 400), 'missing'],
    [service('UnknownOperationException', 400), 'unsupported'],
    [service('InternalFailure', 500), 'failed'],
    [Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'unsupported'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unreachable'],
    [Object.assign(new Error('x'), { name: 'TimeoutError' }), 'unreachable'],
    [new SyntaxError('html'), 'failed'],
    ['a text', 'failed'],
    [null, 'failed'],
  ])('%s', (error, kind) => {
    expect(classify(error).kind).toBe(kind)
  })

  test('an error that was classified stays', () => {
    const error = new CallError('denied', 'X')
    expect(classify(error)).toBe(error)
  })
})
