import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import type { JsonObject } from '../shape/json.ts'
import { aiServices } from './ai-services.ts'

async function read(type: string, replies: Readonly<Record<string, JsonObject>>) {
  const { resources } = await readReplies(aiServices, type, replies)
  return resources
}

test.each([
  ['AWS_OWNED_KEY', undefined],
  ['arn:aws:kms:eu-west-1:111122223333:key/one', 'arn:aws:kms:eu-west-1:111122223333:key/one'],
])('the key of a graph that is told as %s', async (kmsKeyIdentifier, key) => {
  const [graph] = await read('AWS::NeptuneGraph::Graph', {
    ListGraphs: { graphs: [{ id: 'g-1', name: 'facts', arn: 'arn:g-1' }] },
    GetGraph: { id: 'g-1', name: 'facts', arn: 'arn:g-1', kmsKeyIdentifier },
  })
  expect(graph?.properties['KmsKeyIdentifier']).toBe(key)
})

test('what is watched in a video is told by its form', async () => {
  const Polygon = [
    { X: 0, Y: 0 },
    { X: 1, Y: 1 },
  ]
  const [processor] = await read('AWS::Rekognition::StreamProcessor', {
    ListStreamProcessors: { StreamProcessors: [{ Name: 'door' }] },
    DescribeStreamProcessor: {
      Name: 'door',
      StreamProcessorArn: 'arn:door',
      Output: { S3Destination: { Bucket: 'seen', KeyPrefix: 'door' } },
      RegionsOfInterest: [{ Polygon }],
    },
  })
  expect(processor?.properties).toEqual({
    Name: 'door',
    PolygonRegionsOfInterest: [Polygon],
    S3Destination: { BucketName: 'seen', ObjectKeyPrefix: 'door' },
  })
})

test('the name of a project stands in its ARN', async () => {
  const ProjectArn = 'arn:aws:rekognition:eu-west-1:111122223333:project/faces/1700000000000'
  const [project] = await read('AWS::Rekognition::Project', {
    DescribeProjects: { ProjectDescriptions: [{ ProjectArn }] },
  })
  expect(project?.properties).toEqual({ ProjectName: 'faces' })
})
