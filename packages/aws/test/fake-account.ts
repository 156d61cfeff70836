import { buildGraph, controls, type Finding, relationRules, scan } from '@parapet/core'
import { type FakeOptions, fakeAws, handlerOf } from '@parapet/fake-aws'
import { type AwsOptions, type AwsRead, readAws } from '../src/read/scan-accounts.ts'

const REGIONS = ['eu-west-1', 'us-east-1']

/** Waits take no time, so that what is repeated is repeated at once. */
const clock = { now: () => 0, sleep: () => Promise.resolve(), random: () => 0.5 }

/** Reads an invented account of two Regions through the clients of the SDK. */
export function readFake(
  fake: Omit<FakeOptions, 'account'> = {},
  options: Partial<AwsOptions> = {},
): Promise<AwsRead> {
  const account = { id: '111122223333', regions: REGIONS, pageSize: 2, sizes: SIZES }
  return readAws({
    regions: REGIONS,
    endpoint: 'http://aws.invalid',
    settings: {
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      requestHandler: handlerOf(fakeAws({ account, ...fake })),
    },
    patience: { clock, rateLimits: false },
    ...options,
  })
}

/** Two pages for some of the lists. */
const SIZES = { ListNotebookInstances: 3, ListGuardrails: 3, DescribeSubnets: 3, ListBuckets: 3, ListKeys: 3 }

/**
 * What the controls say of everything, by control, resource and place: a fault may hide that a resource has
 * nothing to do with AI, and is then judged on what it is.
 */
export function verdictsOf({ units }: AwsRead): ReadonlyMap<string, Finding['verdict']> {
  const graph = buildGraph(units, relationRules)
  const ids = units.flatMap(({ resources }) => resources).map(({ id }) => id)
  const everything = new Map(ids.map((id) => [id, { kind: 'ai-resource' }] as const))
  const { findings } = scan(graph, everything, controls)
  return new Map(
    findings.map(({ control, resource, place, verdict }) => [
      `${control.id} ${resource.id} ${place.path}`,
      verdict,
    ]),
  )
}
