import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../workload/index.ts'
import { coerce } from './coerce.ts'

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

function known(plain: Plain): Value {
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map(known) }
  if (typeof plain === 'object') {
    return { kind: 'map', entries: new Map(Object.entries(plain).map(([key, value]) => [key, known(value)])) }
  }
  return { kind: 'scalar', value: plain }
}

const hole: Value = { kind: 'unresolved', symbol: { id: 'Parameter' }, reason: 'parameter' }

describe('coerce', () => {
  const cases: [name: string, type: string, before: Plain, after: Plain][] = [
    [
      'a boolean',
      'AWS::SageMaker::Model',
      { EnableNetworkIsolation: 'true' },
      { EnableNetworkIsolation: true },
    ],
    [
      'a boolean as Python writes it',
      'AWS::KMS::Key',
      { EnableKeyRotation: 'True' },
      { EnableKeyRotation: true },
    ],
    [
      'a boolean in a list',
      'AWS::SageMaker::EndpointConfig',
      { ProductionVariants: [{ EnableSSMAccess: 'false' }] },
      { ProductionVariants: [{ EnableSSMAccess: false }] },
    ],
    ['an integer', 'AWS::SageMaker::NotebookInstance', { VolumeSizeInGB: '20' }, { VolumeSizeInGB: 20 }],
    [
      'a number',
      'AWS::SageMaker::EndpointConfig',
      { ProductionVariants: [{ InitialVariantWeight: '0.5' }] },
      { ProductionVariants: [{ InitialVariantWeight: 0.5 }] },
    ],
    [
      'a string',
      'AWS::SageMaker::NotebookInstance',
      { InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2 } },
      { InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' } },
    ],
  ]
  it.each(cases)('types %s', (_, type, before, after) => {
    expect(coerce(known(before), type)).toEqual(known(after))
  })

  const untouched: [name: string, type: string, plain: Plain][] = [
    [
      'an account id',
      'AWS::Bedrock::DataSource',
      { DataSourceConfiguration: { S3Configuration: { BucketOwnerAccountId: '012345678901' } } },
    ],
    [
      'a policy document',
      'AWS::IAM::Role',
      {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        },
      },
    ],
    ['a word that is no boolean', 'AWS::KMS::Key', { EnableKeyRotation: 'yes' }],
    ['a word that is no number', 'AWS::SageMaker::NotebookInstance', { VolumeSizeInGB: '20GB' }],
    ['a fraction of an integer', 'AWS::SageMaker::NotebookInstance', { VolumeSizeInGB: '2.5' }],
    ['an unknown property', 'AWS::KMS::Key', { Rotation: 'true' }],
    ['an unknown type', 'AWS::Nothing::Here', { EnableKeyRotation: 'true' }],
  ]
  it.each(untouched)('leaves %s alone', (_, type, plain) => {
    const value = known(plain)
    expect(coerce(value, type)).toBe(value)
  })

  it('coerces both branches of a choice, and leaves holes alone', () => {
    const choice = (yes: Value, no: Value): Value => ({
      kind: 'map',
      entries: new Map([
        [
          'EnableKeyRotation',
          { kind: 'choice', condition: { kind: 'opaque', symbol: 'c' }, then: yes, else: no },
        ],
      ]),
    })
    expect(coerce(choice(known('true'), hole), 'AWS::KMS::Key')).toEqual(choice(known(true), hole))
  })

  it('changes nothing the second time', () => {
    const scalar = fc.oneof(fc.boolean(), fc.integer(), fc.constantFrom('true', 'False', '1', '0.5', 'x', ''))
    const properties = fc.record({
      EnableKeyRotation: scalar,
      Enabled: scalar,
      PendingWindowInDays: scalar,
      Description: scalar,
      Tags: fc.array(fc.record({ Key: scalar, Value: scalar })),
    })
    fc.assert(
      fc.property(properties, (plain) => {
        const once = coerce(known(plain), 'AWS::KMS::Key')
        expect(coerce(once, 'AWS::KMS::Key')).toBe(once)
      }),
    )
  })

  it('withstands values nested beyond every limit', () => {
    let value = known('true')
    for (let depth = 0; depth < 50_000; depth++) {
      value = { kind: 'choice', condition: { kind: 'opaque', symbol: 'c' }, then: value, else: hole }
    }
    const properties: Value = { kind: 'map', entries: new Map([['EnableKeyRotation', value]]) }
    expect(coerce(properties, 'AWS::KMS::Key')).toBe(properties)
  })
})
