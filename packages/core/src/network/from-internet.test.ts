import { describe, expect, test } from 'vitest'
import { networkIn, vpc } from '../../test/support/network-in.ts'
import { describeTraffic } from './traffic.ts'

const group = (rule: string) =>
  `  In: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupIngress: [${rule}] } }\n`
const ssh = group('{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }')
const instance = (subnet: string, more = '') =>
  `  I: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref ${subnet}, SecurityGroupIds: [!Ref In]${more} } }\n`

describe('an instance', () => {
  test.each([
    [`${ssh}${instance('Public')}`, 'yes', 'tcp 22'],
    [`${ssh}${instance('Private')}`, 'no', ''],
    [`${ssh}${instance('Closed')}`, 'no', ''],
    [
      `${group('{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8 }')}${instance('Public')}`,
      'no',
      '',
    ],
    [
      `${group('{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 52.1.2.0/24 }')}${instance('Public')}`,
      'no',
      '',
    ],
    [
      `${group('{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref P }')}${instance('Public')}`,
      'unknown',
      '',
    ],
    [
      `${group('{ IpProtocol: tcp, FromPort: 22, ToPort: 22, SourceSecurityGroupId: !GetAtt Open.GroupId }')}${instance('Public')}`,
      'no',
      '',
    ],
    [
      `  In: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g } }\n${instance('Public')}`,
      'no',
      '',
    ],
  ])('%#', (resources, expected, ports) => {
    const reach = networkIn(`${vpc}${resources}`).fromInternet('I')
    expect([reach.answer, describeTraffic(reach.ports ?? [])]).toEqual([expected, ports])
  })

  test('the subnet gives no address, an elastic one does', () => {
    const plain = vpc.replace(', MapPublicIpOnLaunch: true', '')
    const elastic =
      '  A: { Type: AWS::EC2::EIPAssociation, Properties: { InstanceId: !Ref I, EIP: 1.2.3.4 } }\n'
    expect(networkIn(`${plain}${ssh}${instance('Public')}`).fromInternet('I').answer).toBe('no')
    expect(networkIn(`${plain}${ssh}${instance('Public')}${elastic}`).fromInternet('I').answer).toBe('yes')
  })
})

describe('a function', () => {
  const fn = '  F: { Type: AWS::Lambda::Function }\n'
  const uri = '!Sub "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${F.Arn}/invocations"'
  const rest = (types: string, auth: string, more = '') => `${fn}
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [${types}] }${more} } }
  Get: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: r, HttpMethod: GET, ${auth}Integration: { Type: AWS_PROXY, Uri: ${uri} } } }
`
  const http = (auth: string) => `${fn}
  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: a, ProtocolType: HTTP } }
  In: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt F.Arn } }
  Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: GET /, Target: !Sub "integrations/\${In}"${auth} } }
`
  const url = (auth: string) =>
    `${fn}  U: { Type: AWS::Lambda::Url, Properties: { AuthType: ${auth}, TargetFunctionArn: !Ref F } }\n`
  test.each([
    [fn, 'no', undefined],
    [url('NONE'), 'yes', 'anyone'],
    [url('AWS_IAM'), 'yes', 'authenticated'],
    [url('!Ref P'), 'yes', 'unknown'],
    [rest('REGIONAL', ''), 'yes', 'anyone'],
    [rest('REGIONAL', 'AuthorizationType: AWS_IAM, '), 'yes', 'authenticated'],
    [rest('PRIVATE', ''), 'no', undefined],
    [rest('!Ref P', ''), 'unknown', 'anyone'],
    [rest('EDGE', '', ', DisableExecuteApiEndpoint: true'), 'unknown', 'anyone'],
    [http(''), 'yes', 'anyone'],
    [http(', AuthorizationType: JWT, AuthorizerId: a'), 'yes', 'authenticated'],
  ])('%#', (resources, expected, callers) => {
    const reach = networkIn(resources).fromInternet('F')
    expect([reach.answer, reach.callers]).toEqual([expected, callers])
  })
})

describe('a load balancer', () => {
  const balanced = (subnet: string, scheme: string, port = '443') => `${ssh.replaceAll('22', '443')}
  F: { Type: AWS::Lambda::Function }
  B: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { ${scheme}Subnets: [!Ref ${subnet}], SecurityGroups: [!Ref In] } }
  T: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: !GetAtt F.Arn }] } }
  L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref B, Port: ${port}, Protocol: HTTPS, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref T }] } }
`
  test.each([
    [balanced('Public', ''), 'yes'],
    [balanced('Public', 'Scheme: internal, '), 'no'],
    [balanced('Public', 'Scheme: !Ref P, '), 'unknown'],
    [balanced('Private', ''), 'no'],
    [balanced('Public', '', '80'), 'no'],
    [balanced('Public', '', '!Ref P'), 'unknown'],
  ])('%#', (resources, expected) => {
    const network = networkIn(`${vpc}${resources}`)
    expect(network.fromInternet('B').answer).toBe(expected)
    expect(network.fromInternet('F').answer).toBe(expected)
  })
})

describe('doors of services', () => {
  const policy = (allow: string, name = 'c') => `
  K: { Type: AWS::OpenSearchServerless::Collection, Properties: { Name: c } }
  S: { Type: AWS::OpenSearchServerless::SecurityPolicy, Properties: { Name: n, Type: network, Policy: '[{"Rules":[{"ResourceType":"collection","Resource":["collection/${name}"]}],${allow}}]' } }
`
  test.each([
    [
      '  K: { Type: AWS::SageMaker::Endpoint, Properties: { EndpointConfigName: c } }',
      'yes',
      'authenticated',
    ],
    ['  K: { Type: AWS::SageMaker::NotebookInstance }', 'yes', 'authenticated'],
    ['  K: { Type: AWS::BedrockAgentCore::Gateway, Properties: { AuthorizerType: NONE } }', 'yes', 'anyone'],
    [
      '  K: { Type: AWS::BedrockAgentCore::Gateway, Properties: { AuthorizerType: CUSTOM_JWT } }',
      'yes',
      'authenticated',
    ],
    ['  K: { Type: AWS::OpenSearchService::Domain }', 'yes', 'unknown'],
    [
      '  K: { Type: AWS::OpenSearchService::Domain, Properties: { VPCOptions: { SubnetIds: [subnet-1] } } }',
      'no',
      undefined,
    ],
    ['  K: { Type: AWS::OpenSearchServerless::Collection, Properties: { Name: c } }', 'no', undefined],
    [policy('"AllowFromPublic":true'), 'yes', 'authenticated'],
    [policy('"AllowFromPublic":true', 'c*'), 'yes', 'authenticated'],
    [policy('"AllowFromPublic":true', 'other'), 'no', undefined],
    [policy('"AllowFromPublic":false,"SourceVPCEs":["vpce-1"]'), 'no', undefined],
    [
      '  K: { Type: AWS::EKS::Cluster, Properties: { ResourcesVpcConfig: { SubnetIds: [a] } } }',
      'yes',
      'authenticated',
    ],
    [
      '  K: { Type: AWS::EKS::Cluster, Properties: { ResourcesVpcConfig: { SubnetIds: [a], EndpointPublicAccess: false } } }',
      'no',
      undefined,
    ],
    [
      '  K: { Type: AWS::EKS::Cluster, Properties: { ResourcesVpcConfig: { SubnetIds: [a], PublicAccessCidrs: [52.1.2.0/24] } } }',
      'no',
      undefined,
    ],
    ['  K: { Type: AWS::SageMaker::TrainingJob }', 'no', undefined],
    [
      '  K: { Type: AWS::RDS::DBInstance, Properties: { DBSubnetGroupName: elsewhere } }',
      'unknown',
      'authenticated',
    ],
  ])('%s', (resources, expected, callers) => {
    const reach = networkIn(resources).fromInternet('K')
    expect([reach.answer, reach.callers]).toEqual([expected, callers])
  })
})
