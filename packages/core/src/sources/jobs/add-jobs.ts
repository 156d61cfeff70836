import type { Diagnostic, Resource, SourceFiles, Unit } from '../../workload/index.ts'
import { jobResource } from './job.ts'
import { pipelineJobs } from './pipeline-jobs.ts'
import { scheduleJobs } from './schedule-jobs.ts'
import { type JobsRead, stateMachineJobs } from './state-machine-jobs.ts'

/** A unit with the resources that its state machines, pipelines and schedules make. */
export type WithJobs = { readonly unit: Unit; readonly diagnostics: readonly Diagnostic[] }

const READERS: ReadonlyMap<string, (owner: Resource, files: SourceFiles) => JobsRead> = new Map([
  ['AWS::StepFunctions::StateMachine', stateMachineJobs],
  ['AWS::SageMaker::Pipeline', pipelineJobs],
  ['AWS::Scheduler::Schedule', scheduleJobs],
])

/**
 * Adds the jobs that state machines, pipelines and schedules start: training, processing, transform and the like have no
 * CloudFormation type of their own, so that whoever looks at templates alone misses them. Each becomes a
 * resource of the type named after its Create call, at `<state machine>/<state>`,
 * `<pipeline>/<step>` or `<schedule>/Target`.
 */
export function addJobs(unit: Unit, files: SourceFiles): WithJobs {
  const resources: Resource[] = []
  const diagnostics: Diagnostic[] = []
  for (const owner of unit.resources) {
    const found = READERS.get(owner.type)?.(owner, files)
    if (found === undefined) continue
    resources.push(...found.jobs.map((job) => jobResource(owner, job)))
    diagnostics.push(...found.diagnostics)
  }
  const added = resources.length === 0 ? unit : { ...unit, resources: [...unit.resources, ...resources] }
  return { unit: added, diagnostics }
}
