import { literalText, type Resource, type SourceFiles, type Value } from '../../workload/index.ts'
import { readEmbeddedJson } from '../embedded/read-embedded-json.ts'
import { branchesOf } from './branches.ts'
import { integrationOf } from './integrations.ts'
import type { Job } from './job.ts'
import { toProperties } from './parameters.ts'
import type { JobsRead } from './state-machine-jobs.ts'

/** The jobs that a schedule starts by calling an API: its target names the call, its input the parameters. */
export function scheduleJobs(schedule: Resource, files: SourceFiles): JobsRead {
  const targets = branchesOf(schedule.properties.entries.get('Target') ?? { kind: 'absent' })
  const read = targets.map((target) => jobOf(target, files))
  return {
    jobs: read.flatMap(({ jobs }) => jobs),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

const NONE: JobsRead = { jobs: [], diagnostics: [] }

function jobOf(target: Value, files: SourceFiles): JobsRead {
  if (target.kind !== 'map') return NONE
  const arn = target.entries.get('Arn')
  const integration = arn && integrationOf(literalText(arn) ?? '')
  if (arn === undefined || integration === undefined) return NONE
  const { type, lowerCamel } = integration
  const input = target.entries.get('Input')
  const read = input === undefined ? undefined : readEmbeddedJson(input, files)
  const job: Job = {
    name: 'Target',
    type,
    settle: 'look at the target of the schedule in the account',
    ...(read?.value && { properties: toProperties(read.value, lowerCamel) }),
    ...(arn.at && { at: arn.at }),
  }
  return { jobs: [job], diagnostics: read?.diagnostics ?? [] }
}
