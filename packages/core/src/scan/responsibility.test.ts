import { expect, test } from 'vitest'
import { notebooks, reportOf } from '../../test/support/report-of.ts'
import { serviceResponsibilities } from '../frameworks/index.ts'
import { responsibilitiesOf } from './responsibility.ts'

const service = {
  prefix: 'AWS::SageMaker',
  title: 'SageMaker',
  aws: ['runs the hosts'],
  yours: [
    { text: 'the network', domains: ['network'] },
    { text: 'root', domains: ['identity', 'governance'] },
    { text: 'keys', domains: ['data-protection'] },
  ],
} as const

test('what is yours stands beside how it is', () => {
  const { resources, findings } = reportOf({ 'a.yaml': notebooks })
  expect(responsibilitiesOf([service], resources, findings)).toEqual([
    {
      title: 'SageMaker',
      resources: 3,
      aws: ['runs the hosts'],
      yours: [
        { text: 'the network', fail: 1, unknown: 1, pass: 1 },
        { text: 'root', fail: 1, unknown: 1, pass: 1 },
        { text: 'keys', fail: 0, unknown: 0, pass: 0 },
      ],
    },
  ])
})

test('services that the workload does not use are left out, and one whose name begins alike', () => {
  const { resources, findings } = reportOf({ 'a.yaml': notebooks })
  const others = ['AWS::Sage', 'AWS::Bedrock'].map((prefix) => ({ ...service, prefix }))
  expect(responsibilitiesOf(others, resources, findings)).toEqual([])
})

test('accepted findings are not counted', () => {
  const { resources, findings } = reportOf({ 'a.yaml': notebooks })
  const accepted = findings.map((one) => ({ ...one, suppressed: { reason: 'agreed', source: 'x' } }))
  const [state] = responsibilitiesOf([service], resources, accepted)
  expect(state?.yours[0]).toEqual({ text: 'the network', fail: 0, unknown: 0, pass: 0 })
})

test('the services are told apart, and each has both sides', () => {
  const prefixes = serviceResponsibilities.map(({ prefix }) => prefix)
  expect([...new Set(prefixes)]).toEqual(prefixes)
  for (const { aws, yours } of serviceResponsibilities) {
    expect(aws.length).toBeGreaterThan(0)
    expect(yours.length).toBeGreaterThan(0)
  }
})
