import { describe, expect, test } from 'vitest'
import { vpc } from '../../test/support/network-in.ts'
import { graphOf } from '../../test/support/view-of.ts'
import { networkOf } from '../network/index.ts'
import { callOut, networkFacts } from './network-facts.ts'

const job = (subnet: string): string => `
  Job: { Type: AWS::SageMaker::ProcessingJob, Properties: { NetworkConfig: { VpcConfig: { Subnets: [${subnet}], SecurityGroupIds: [!Ref Open] } } } }`

function factsIn(resources: string) {
  const graph = graphOf({ 't.yaml': `Parameters: { P: { Type: String } }\nResources:\n${resources}` })
  const network = networkOf(graph, graph)
  return { network, ...networkFacts(network) }
}

describe('to the internet', () => {
  test('every step of the way is evidence, with its line', () => {
    const found = factsIn(`${vpc}${job('!Ref Private')}`).toInternet('t.yaml#Job')
    const supports = found?.flatMap((one) => one.supports) ?? []
    const route = supports.find(({ text }) => text === 'a route leads to a NAT gateway')
    expect(route).toMatchObject({ kind: 'route', resource: 't.yaml#PrivateRoute', path: 'NatGatewayId' })
    expect(supports.every(({ at }) => at?.file === 't.yaml' && at.line > 1)).toBe(true)
  })

  test('what is not known is a condition, and what stands in the way ends it', () => {
    const unseen = factsIn(`${vpc}${job('!Ref P')}`).toInternet('t.yaml#Job')
    expect(unseen?.at(-1)).toMatchObject({ unsettled: true, conditions: [expect.stringContaining('inputs')] })
    expect(factsIn(`${vpc}${job('!Ref Closed')}`).toInternet('t.yaml#Job')).toBeUndefined()
  })
})

describe('doors', () => {
  const api = (type: string, kind: string, more = ''): string => `
  Fn: { Type: AWS::Lambda::Function }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [${type}] }${more} } }
  Door: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: ${kind} } }`

  test.each([
    ['nobody is asked', api('REGIONAL', 'NONE'), 'yes'],
    ['callers sign', api('REGIONAL', 'AWS_IAM'), 'no'],
    ['endpoints alone lead there', api('PRIVATE', 'NONE'), 'no'],
    ['a policy decides', api('REGIONAL', 'NONE', ', Policy: { Statement: [] }'), 'unknown'],
    ['its API is elsewhere', api('REGIONAL', 'NONE').replace('!Ref Api', 'abc123'), 'unknown'],
  ])('%s', (_, resources, expected) => {
    const found = factsIn(resources).answersAnybody('t.yaml#Door')
    const open = found?.some(({ unsettled }) => unsettled === true)
    expect(found === undefined ? 'no' : open ? 'unknown' : 'yes').toBe(expected)
  })
})

describe('calls of services', () => {
  const door = `
  Door: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: com.amazonaws.eu-west-1.s3, RouteTableIds: [!Ref ClosedTable] } }`
  const { network } = factsIn(`${vpc}${job('!Ref Closed')}${door}`)

  test.each([
    ['s3:GetObject', true],
    ['sagemaker:InvokeEndpoint', false],
    // The service that reads asks for the key.
    ['kms:Decrypt', true],
  ])('%s: %s', (action, expected) => {
    expect(callOut(network, 't.yaml#Job', action, () => true) !== undefined).toBe(expected)
  })
})
