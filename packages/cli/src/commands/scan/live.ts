import { setFlagsFromString } from 'node:v8'
import type { WorkloadRead } from '@parapet/core'
import { UsageError } from '../../exit-code.ts'
import { loadAws } from '../load-aws.ts'
import type { AwsOptions } from './aws-options.ts'
import type { Progress } from './progress.ts'

/**
 * Reads the accounts that the options name.
 *
 * @throws {UsageError} when the reader is not installed, or the credentials name no account
 */
export async function readLive(options: AwsOptions, progress: Progress): Promise<WorkloadRead> {
  const { readAws, CallError } = await loadAws()
  keepHeapSmall()
  const { profile, region, role, organization, resume, endpointUrl } = options
  try {
    return await readAws({
      onProgress: progress.reading,
      ...(profile !== undefined && { profile }),
      ...(region !== undefined && { regions: [...new Set(region)].sort() }),
      ...(role !== undefined && { roles: role }),
      ...(organization !== undefined && { organization }),
      ...(resume !== undefined && { resume }),
      ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    })
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    throw new UsageError(
      `the account cannot be read (${error.code}): check your AWS credentials, \`--profile\` and \`--region\``,
    )
  }
}

/**
 * Replies are read once and dropped, so that most of the heap is garbage by the time that Node collects it: let it
 * grow by half of what is alive, not by several times that. A hint alone, which Node may ignore.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
