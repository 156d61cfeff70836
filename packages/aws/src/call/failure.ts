/** Why a call gave no answer. */
export type FailureKind =
  /** The caller lacks a permission. */
  | 'denied'
  /** The service kept asking to slow down. */
  | 'throttled'
  /** The service could not be reached, or did not answer in time. */
  | 'unreachable'
  /** The service, or this operation of it, is not there: in this Region, or for this account. */
  | 'unsupported'
  /** There is no such resource or setting. */
  | 'missing'
  /** Anything else. */
  | 'failed'

/** A call that gave no answer. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly kind: FailureKind
  /** The name that the service gives the error, such as `NoSuchBucketPolicy`. */
  readonly code: string

  constructor(kind: FailureKind, code: string, options: ErrorOptions = {}) {
    super(`${kind}: ${code}`, options)
    this.kind = kind
    this.code = code
  }
}

const THROTTLES = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
])
const UNSUPPORTED = new Set([
  'EndpointError',
  'InvalidAction',
  'NotImplemented',
  'OptInRequired',
  'SubscriptionRequiredException',
  'UnknownOperationException',
  'UnrecognizedClientException',
  'UnsupportedOperation',
  'UnsupportedOperationException',
])
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'NetworkingError',
  'RequestTimeout',
  'RequestTimeoutException',
  'TimeoutError',
])

/** Classifies what the SDK throws. */
export function classify(error: unknown): CallError {
  if (error instanceof CallError) return error
  const code = codeOf(error)
  return new CallError(kindOf(code, statusOf(error)), code, { cause: error })
}

function kindOf(code: string, status: number | undefined): FailureKind {
  if (THROTTLES.has(code) || status === 429) return 'throttled'
  if (/denied|unauthorized|forbidden|notauthorized|expiredtoken|credentials/i.test(code)) return 'denied'
  if (code === 'ENOTFOUND' || UNSUPPORTED.has(code)) return 'unsupported'
  if (UNREACHABLE.has(code)) return 'unreachable'
  if (/^NoSuch|NotFound|DoesNotExist/.test(code)) return 'missing'
  return status === 403 ? 'denied' : 'failed'
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Unknown'
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string') return code
  const name = 'name' in error ? error.name : undefined
  return typeof name === 'string' ? name : 'Unknown'
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  const metadata = error.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
