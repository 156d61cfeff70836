import { UsageError } from '../exit-code.ts'

/**
 * Loads what reads accounts. It stands apart from the command, since the AWS SDK is large.
 *
 * @throws {UsageError} when it is not installed
 */
export async function loadAws(): Promise<typeof import('@parapet/aws')> {
  try {
    return await import('@parapet/aws')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    if (!isMissing) throw error
    throw new UsageError('reading accounts needs one more package: run `npm install @parapet/aws`')
  }
}
