import { describe, expect, test } from 'vitest'
import { toProperties } from './to-properties.ts'

const shape = (type: string, reply: Parameters<typeof toProperties>[0], renames = {}) =>
  toProperties(reply, { type, renames })

describe('a reply in CloudFormation shape', () => {
  test('members are found whatever the case, what has no property is left out', () => {
    expect(shape('AWS::Bedrock::KnowledgeBase', { name: 'kb', roleArn: 'arn:r', status: 'ACTIVE' })).toEqual({
      Name: 'kb',
      RoleArn: 'arn:r',
    })
  })

  test('a rename leads deeper', () => {
    const renames = { EnableKeyRotation: 'Rotation.KeyRotationEnabled' }
    expect(shape('AWS::KMS::Key', { Rotation: { KeyRotationEnabled: true } }, renames)).toEqual({
      EnableKeyRotation: true,
    })
  })

  test('tags are what the type says, a list or a map', () => {
    expect(shape('AWS::Bedrock::Agent', { tags: [{ Key: 'a', Value: 'b' }] })).toEqual({ Tags: { a: 'b' } })
    expect(shape('AWS::Bedrock::Guardrail', { tags: { a: 'b' } })).toEqual({
      Tags: [{ Key: 'a', Value: 'b' }],
    })
  })

  test('policies are read, percent-encoded or not; what is no JSON stays', () => {
    const text = '{"Version":"2012-10-17"}'
    const policy = { Version: '2012-10-17' }
    expect(shape('AWS::IAM::Role', { AssumeRolePolicyDocument: encodeURIComponent(text) })).toEqual({
      AssumeRolePolicyDocument: policy,
    })
    expect(shape('AWS::KMS::Key', { KeyPolicy: text })).toEqual({ KeyPolicy: policy })
    expect(shape('AWS::KMS::Key', { KeyPolicy: '{"a' })).toEqual({ KeyPolicy: '{"a' })
    const deep = '['.repeat(100_000)
    expect(shape('AWS::KMS::Key', { KeyPolicy: deep })).toEqual({ KeyPolicy: deep })
  })

  test('lists of lists stay what they are, without what is of the wrong kind', () => {
    const Polygon = [{ X: 0 }, { X: 1 }]
    expect(
      shape('AWS::Rekognition::StreamProcessor', { PolygonRegionsOfInterest: [Polygon, Polygon, 'text'] }),
    ).toEqual({ PolygonRegionsOfInterest: [Polygon, Polygon] })
  })

  test('a value of the wrong kind is left out', () => {
    expect(shape('AWS::SageMaker::Model', { PrimaryContainer: 'text', Containers: 1 })).toEqual({})
  })
})
