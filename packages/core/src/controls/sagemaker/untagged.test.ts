import { expect, test } from 'vitest'
import { propertyOf, types } from '../../schema/index.ts'
import { control } from './untagged.ts'

/** What users and jobs make by the thousand: records of lineage, devices, applications of a user. */
const RECORDS = [
  ...['Action', 'App', 'Artifact', 'Context', 'Device', 'Experiment'],
  ...['ExperimentTrialComponent', 'TrialComponent'],
].map((name) => `AWS::SageMaker::${name}`)

test('every type of SageMaker that takes tags is judged, but for records', () => {
  const taggable = types().filter(
    (type) => type.startsWith('AWS::SageMaker::') && propertyOf(type, 'Tags') !== undefined,
  )
  expect(control.appliesTo).toEqual(taggable.filter((type) => !RECORDS.includes(type)))
})
