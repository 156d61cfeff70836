import type { Resource, SourceFiles, Value } from '../../workload/index.ts'
import { readEmbeddedJson } from '../embedded/read-embedded-json.ts'
import { branchesOf } from './branches.ts'
import type { Job } from './job.ts'
import { evaluateExpressions, pipelineParametersOf } from './pipeline-expressions.ts'
import { stepsOf } from './pipeline-steps.ts'
import type { JobsRead } from './state-machine-jobs.ts'

/** The jobs and models that the steps of a SageMaker pipeline make. */
export function pipelineJobs(pipeline: Resource, files: SourceFiles): JobsRead {
  const written = branchesOf(pipeline.properties.entries.get('PipelineDefinition') ?? { kind: 'absent' })
  const read = written.flatMap(bodyOf).map((body) => readEmbeddedJson(body, files))
  return {
    jobs: read.flatMap(({ value }) => (value === undefined ? [] : branchesOf(value).flatMap(jobsOf))),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The body is a text beside the address of a file in S3; a definition written as an object is its own. */
function bodyOf(definition: Value): readonly Value[] {
  if (definition.kind !== 'map') return definition.kind === 'absent' ? [] : [definition]
  const body = definition.entries.get('PipelineDefinitionBody')
  if (body !== undefined) return [body]
  return definition.entries.has('Steps') ? [definition] : []
}

function jobsOf(definition: Value): readonly Job[] {
  if (definition.kind !== 'map') return []
  const parameters = pipelineParametersOf(definition)
  return stepsOf(definition).map(({ name, type, parameters: given, at }) => ({
    name,
    type,
    properties: evaluateExpressions(given, parameters),
    settle: 'look at a run of the pipeline: it decides this at run time',
    ...(at && { at }),
  }))
}
