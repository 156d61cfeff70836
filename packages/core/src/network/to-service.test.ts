import { describe, expect, test } from 'vitest'
import { networkIn, vpc } from '../../test/support/network-in.ts'

const endpoint = (document: string): string => `${vpc}
  F: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [!Ref Closed], SecurityGroupIds: [!Ref Open] } } }
  Door: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: com.amazonaws.eu-west-1.s3, RouteTableIds: [!Ref ClosedTable], PolicyDocument: ${document} } }
`
const allow = "{ Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*' }"
const deny = "{ Effect: Deny, Principal: '*', Action: '*', Resource: '*' }"
const policy = (statements: string): string => `{ Version: '2012-10-17', Statement: [${statements}] }`

describe('the policy of an endpoint', () => {
  test.each([
    [allow, 'yes', 'its policy decides which calls may pass'],
    ['', 'no', 'the policy of the endpoint lets no call pass'],
    [`${allow}, ${deny}`, 'no', 'the policy of the endpoint lets no call pass'],
    [allow.replace('Effect: Allow', 'Effect: !Ref P'), 'unknown', 'is not known'],
  ])('%s: %s', (statements, answer, text) => {
    const reach = networkIn(endpoint(policy(statements))).toService('F', 's3')
    expect(reach.answer).toBe(answer)
    const told = reach.blockedBy ?? reach.doubt ?? reach.hops.at(-1)
    expect(told).toMatchObject({ resource: 't.yaml#Door', path: 'PolicyDocument' })
    expect(told?.text).toContain(text)
  })

  test.each([
    [true, 'yes'],
    [false, 'no'],
    [undefined, 'unknown'],
  ])('stops the call that does not pass it: %s', (passes, answer) => {
    const network = networkIn(endpoint(policy(allow)))
    expect(network.toService('F', 's3', () => passes).answer).toBe(answer)
  })

  test('stops nothing where there is another way', () => {
    const routed = endpoint(policy('')).replace('SubnetIds: [!Ref Closed]', 'SubnetIds: [!Ref Private]')
    expect(networkIn(routed).toService('F', 's3').answer).toBe('yes')
  })
})
