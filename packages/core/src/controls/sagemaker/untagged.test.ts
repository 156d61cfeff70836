import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
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

test('a tag that is not there is a doubt, since the stack may set it; an unknown one is not', () => {
  const judge = (tags: string) =>
    control.evaluate(
      viewOf(`  Image: { Type: 'AWS::SageMaker::Image', Properties: { ImageName: a${tags} } }`, 'Image'),
    )
  expect(judge('')).toMatchObject({ verdict: 'fail', confidence: 'medium' })
  expect(judge(', Tags: !Ref P')).toMatchObject({ verdict: 'unknown', confidence: 'high' })
})
