/// <reference types="node" />

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Unit, Value } from '@parapet/core'
import { expect, test } from 'vitest'
import type { Call, Request } from '../call/call.ts'
import { CallError } from '../call/failure.ts'
import { inventory } from '../inventory/index.ts'
import { type JsonObject, textAt } from '../shape/json.ts'
import { type AwsOptions, readAws } from './scan-accounts.ts'

const TYPES = [
  'AWS::SageMaker::NotebookInstance',
  'AWS::EC2::FlowLog',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
]
const entries = inventory.filter(({ type }) => TYPES.includes(type))
const REGIONS = ['eu-west-1', 'us-east-1']

/** Notebooks in pages of five, two buckets of which one has a policy, no flow log. */
function answer({ operation, input, region }: Request): JsonObject {
  const of = (name: string): string => `arn:aws:sagemaker:${region}:111122223333:notebook-instance/${name}`
  switch (operation) {
    case 'GetCallerIdentity':
      return { Account: '111122223333', Arn: 'arn:aws:iam::111122223333:role/scan' }
    case 'ListNotebookInstances': {
      const start = Number(input['NextToken'] ?? 0)
      const names = [0, 1, 2, 3, 4].map((index) => `n${start + index}`)
      return {
        NotebookInstances: names.map((name) => ({
          NotebookInstanceName: name,
          NotebookInstanceArn: of(name),
          InstanceType: 'ml.t3.medium',
        })),
        ...(start < 20 && { NextToken: String(start + 5) }),
      }
    }
    case 'DescribeNotebookInstance':
      return {
        ...input,
        NotebookInstanceArn: of(textAt(input, 'NotebookInstanceName') ?? ''),
        InstanceType: 'ml.t3.medium',
        SubnetId: 'subnet-1',
        RootAccess: 'Disabled',
      }
    case 'ListBuckets':
      return { Buckets: ['a', 'b'].map((Name) => ({ Name, BucketRegion: 'eu-west-1' })) }
    case 'GetBucketPolicy':
      if (input['Bucket'] === 'b') throw new CallError('missing', 'NoSuchBucketPolicy')
      return { Policy: '{"Version":"2012-10-17","Statement":[]}' }
    default:
      return {}
  }
}

const read = (call: Call, more: Partial<AwsOptions> = {}) => {
  const clock = { now: () => 0, sleep: () => Promise.resolve(), random: () => 0.5 }
  const patience = { clock, rateLimits: false }
  return readAws({ regions: REGIONS, entries, connect: () => call, patience, ...more })
}

const healthy: Call = (request) => new Promise((resolve) => resolve(answer(request)))

/** Fails some calls of a share, the same ones in every run; the first call, which says who asks, never. */
function faulty(kind: 'denied' | 'throttled', share: number): Call {
  let count = 0
  return (request) => {
    count += 1
    const dice = (count * 7919) % 100
    if (request.operation !== 'GetCallerIdentity' && dice < share * 100) {
      return Promise.reject(new CallError(kind, kind))
    }
    return healthy(request)
  }
}

const resource = (units: readonly Unit[], end: string) =>
  units.flatMap(({ resources }) => resources).find(({ address }) => address.endsWith(end))

test('an account becomes units, global things apart, every page read', async () => {
  const { units, gaps } = await read(healthy)
  expect(units.map(({ id, resources }) => [id, resources.length])).toEqual([
    ['111122223333/global', 3],
    ['111122223333/eu-west-1', 25],
    ['111122223333/us-east-1', 25],
  ])
  expect(gaps).toEqual([])
  const entries = resource(units, 'eu-west-1:111122223333:notebook-instance/n24')?.properties.entries
  expect(entries?.get('RootAccess')).toEqual({ kind: 'scalar', value: 'Disabled' })
  // An empty list that was read to its end is knowledge; a type that was not asked for is none.
  expect(units[1]?.knowledgeOf?.get('AWS::EC2::FlowLog')).toBe('complete')
  expect(units[1]?.knowledge).toBe('none')
})

test('throttling alone loses nothing', async () => {
  const { units, gaps } = await read(faulty('throttled', 0.3))
  expect(gaps).toEqual([])
  expect(units).toEqual((await read(healthy)).units)
})

test('what is denied is unknown with its permission, never absent and never something else', async () => {
  const whole = (await read(healthy)).units
  const { units, gaps, diagnostics } = await read(faulty('denied', 0.1))
  expect(gaps.length).toBeGreaterThan(0)
  expect(diagnostics.every(({ message }) => message.includes(':'))).toBe(true)
  for (const { id, properties } of units.flatMap(({ resources }) => resources)) {
    const truth = whole.flatMap(({ resources }) => resources).find((one) => one.id === id)
    for (const [name, value] of truth?.properties.entries ?? []) {
      const found: Value | undefined = properties.entries.get(name)
      if (found?.kind === 'unresolved') expect(found.settle).toMatch(/`\w+:\w+`|read|kept/)
      else expect(found).toEqual(value)
    }
  }
})

test('a list that is denied leaves no knowledge of its type', async () => {
  const call: Call = (request) =>
    request.operation === 'DescribeFlowLogs'
      ? Promise.reject(new CallError('denied', 'UnauthorizedOperation'))
      : healthy(request)
  const { units, gaps } = await read(call)
  expect(units[1]?.knowledgeOf?.get('AWS::EC2::FlowLog')).toBe('none')
  expect(gaps.map(({ permission, kind }) => `${permission} ${kind}`)).toEqual([
    'ec2:DescribeFlowLogs denied',
    'ec2:DescribeFlowLogs denied',
  ])
})

test('a dead Region is said to be silent, the others are whole', async () => {
  const call: Call = (request) =>
    request.region === 'us-east-1' && request.service !== 'sts' && request.service !== 's3'
      ? Promise.reject(new CallError('unreachable', 'ETIMEDOUT'))
      : healthy(request)
  const { units, gaps } = await read(call)
  expect(units[1]?.resources.length).toBe(25)
  expect([...(units[2]?.knowledgeOf?.values() ?? [])]).toEqual(['none', 'none'])
  expect(new Set(gaps.map(({ region }) => region))).toEqual(new Set(['us-east-1']))
})

test('stopped half-way and resumed, the result is the same, and what was read is not read again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-journal-'))
  const stop = new AbortController()
  let count = 0
  const counting: Call = (request) => {
    count += 1
    if (count === 40) stop.abort()
    return healthy(request)
  }
  await expect(read(counting, { resume: folder, signal: stop.signal })).rejects.toThrow()
  const whole = await read(healthy)
  count = -1_000_000
  const resumed = await read(counting, { resume: folder })
  expect(resumed).toEqual(whole)
  count = -1_000_000
  expect(await read(counting, { resume: folder })).toEqual(whole)
  expect(count).toBe(-999_999)
  rmSync(folder, { recursive: true })
})
