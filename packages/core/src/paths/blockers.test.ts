import { describe, expect, test } from 'vitest'
import { cedarPort } from '../../test/support/cedar-port.ts'
import { graphOf } from '../../test/support/view-of.ts'
import { type Blocker, factsOf, findPaths, techniques } from './index.ts'

type Case = {
  readonly blocker: Blocker
  /** What is put in the place of a marker of the base, or beside everything else. */
  readonly at?: readonly [marker: string, text: string]
  readonly beside?: string
  /** The paths that end with it. */
  readonly cuts: readonly string[]
}

// One way for each kind of blocker; the comments are the places where blockers go.
const base = `
Resources:
  Caller:
    Type: AWS::IAM::User
    Properties:
      UserName: caller
      Policies:
        - PolicyName: moves
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Action: [iam:PassRole, sagemaker:CreateTrainingJob, s3:GetObject, sagemaker:CreateModelPackage, 'bedrock:InvokeModel', sts:AssumeRole], Resource: '*' }
              # statement
      # boundary
  JobRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: job
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: put, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: '*' }] } }]
  Models: { Type: AWS::S3::Bucket, Properties: { BucketName: models } }
  Data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
  Model: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/m, PrimaryContainer: { Image: i, ModelDataUrl: s3://models/m.tar.gz } } }
  Job: { Type: AWS::SageMaker::TrainingJob, Properties: { TrainingJobName: j, RoleArn: arn:aws:iam::111122223333:role/t, InputDataConfig: [{ ChannelName: c, DataSource: { S3DataSource: { S3DataType: S3Prefix, S3Uri: s3://data/x } } }] } }
  Group: { Type: AWS::SageMaker::ModelPackageGroup, Properties: { ModelPackageGroupName: g } }
  Guardrail: { Type: AWS::Bedrock::Guardrail, Properties: { Name: g, BlockedInputMessaging: n, BlockedOutputsMessaging: n } }
  Gateway: { Type: AWS::BedrockAgentCore::Gateway, Properties: { Name: a, RoleArn: arn:aws:iam::111122223333:role/g, AuthorizerType: NONE, PolicyEngineConfiguration: { Arn: !GetAtt Engine.PolicyEngineArn, Mode: LOG_ONLY } } }
  Engine: { Type: AWS::BedrockAgentCore::PolicyEngine, Properties: { Name: e } }
  Permit: { Type: AWS::BedrockAgentCore::Policy, Properties: { Name: p, PolicyEngineId: !Ref Engine, Definition: { Cedar: { Statement: 'permit(principal, action == AgentCore::Action::"t___list", resource);' } } } }
  Target: { Type: AWS::BedrockAgentCore::GatewayTarget, Properties: { Name: t, GatewayIdentifier: !Ref Gateway, TargetConfiguration: { Mcp: { Lambda: { LambdaArn: !GetAtt Tool.Arn, ToolSchema: { InlinePayload: [{ Name: refund, Description: d, InputSchema: { Type: object } }] } } } } } }
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt ToolRole.Arn } }
  ToolRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: edit, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: iam:PutRolePolicy, Resource: '*' }] } }]
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a } }
  Chat: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt ChatRole.Arn, Environment: { Variables: { AGENT: !Ref Agent } } } }
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Chat, AuthType: NONE } }
  ChatRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: talk, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: bedrock:InvokeAgent, Resource: '*' }] } }]
  ReadingRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: read, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' }] } }]
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Gate: { Type: AWS::EC2::InternetGateway }
  Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PublicTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Public, RouteTableId: !Ref PublicTable } }
  PublicRoute: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gate } }
  Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Public } }
  Private: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  PrivateTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PrivateTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable } }
  PrivateRoute: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat } }
  Closed: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24 } }
  ClosedTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  ClosedTo: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Closed, RouteTableId: !Ref ClosedTable } }
  Open: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, VpcId: !Ref Vpc } }
  Storage:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: com.amazonaws.eu-west-1.s3
      RouteTableIds: [!Ref ClosedTable]
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: ['arn:aws:s3:::data/*'] }] }
  RoutedImages: { Type: AWS::ECR::Repository, Properties: { RepositoryName: routed } }
  RoutedJob: { Type: AWS::SageMaker::ProcessingJob, Properties: { RoleArn: !GetAtt ReadingRole.Arn, AppSpecification: { ImageUri: !Sub '\${RoutedImages.RepositoryUri}:latest' }, NetworkConfig: { VpcConfig: { Subnets: [!Ref Private], SecurityGroupIds: [!Ref Open] } } } }
  ClosedImages: { Type: AWS::ECR::Repository, Properties: { RepositoryName: closed } }
  ClosedJob: { Type: AWS::SageMaker::ProcessingJob, Properties: { RoleArn: !GetAtt ReadingRole.Arn, AppSpecification: { ImageUri: !Sub '\${ClosedImages.RepositoryUri}:latest' }, NetworkConfig: { VpcConfig: { Subnets: [!Ref Closed], SecurityGroupIds: [!Ref Open] } } } }
  FreeImages: { Type: AWS::ECR::Repository, Properties: { RepositoryName: free } }
  FreeJob: { Type: AWS::SageMaker::ProcessingJob, Properties: { RoleArn: !GetAtt ReadingRole.Arn, AppSpecification: { ImageUri: !Sub '\${FreeImages.RepositoryUri}:latest' }, NetworkConfig: { EnableNetworkIsolation: false } } }
`

const steal = 'human:Caller steal-model Models'
const readData = 'human:Caller read-training-data Data'
const poison = 'human:Caller poison-training-data Data'
const swap = 'human:Caller swap-model Models'
const serve = 'human:Caller swap-model Model'
const approve = 'human:Caller swap-model Group'
const bypass = 'human:Caller disable-guardrail Guardrail'
const takeOver = 'internet take-account account'
const routed = 'dependency:RoutedImages read-training-data Data'
const closed = 'dependency:ClosedImages read-training-data Data'
const free = 'dependency:FreeImages read-training-data Data'
const hijack = 'internet hijack-agent Agent'

const deny = (action: string, rest: string): string =>
  `- { Effect: Deny, Action: '${action}', Resource: '*'${rest} }`

const policy = (type: string, statement: string): string => `
  Organization:
    Type: AWS::Organizations::Policy
    Properties:
      Name: p
      Type: ${type}
      TargetIds: [r-abcd]
      Content: { Version: '2012-10-17', Statement: [${statement}] }
`

const cases: readonly Case[] = [
  {
    blocker: 'identity-policy',
    at: ['# statement', deny('sagemaker:CreateTrainingJob', '')],
    cuts: [poison, swap, serve],
  },
  {
    blocker: 'boundary',
    at: ['# boundary', 'PermissionsBoundary: !Ref Boundary'],
    beside: `
  Boundary:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, NotAction: 'iam:PassRole', Resource: '*' }] } }
`,
    cuts: [poison, swap, serve],
  },
  {
    blocker: 'condition-key',
    at: [
      '# statement',
      deny(
        'iam:PassRole',
        ", Condition: { StringNotEquals: { 'iam:PassedToService': lambda.amazonaws.com } }",
      ),
    ],
    cuts: [poison, swap, serve],
  },
  {
    blocker: 'trust-policy',
    at: ['Service: sagemaker.amazonaws.com', 'Service: glue.amazonaws.com'],
    cuts: [poison, swap, serve],
  },
  {
    blocker: 'scp',
    beside: policy(
      'SERVICE_CONTROL_POLICY',
      "{ Effect: Deny, Action: 'sagemaker:CreateTrainingJob', Resource: '*' }",
    ),
    cuts: [poison, swap, serve],
  },
  {
    blocker: 'rcp',
    beside: policy(
      'RESOURCE_CONTROL_POLICY',
      "{ Effect: Deny, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::models/*' }",
    ),
    cuts: [steal],
  },
  {
    blocker: 'resource-policy',
    beside: `
  ModelsPolicy:
    Type: AWS::S3::BucketPolicy
    Properties: { Bucket: !Ref Models, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Deny, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::models/*' }] } }
`,
    cuts: [steal],
  },
  {
    blocker: 'model-approval',
    at: [
      '# statement',
      deny(
        'sagemaker:CreateModelPackage',
        ", Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': Approved } }",
      ),
    ],
    cuts: [approve],
  },
  {
    blocker: 'guardrail',
    at: [
      '# statement',
      deny(
        'bedrock:InvokeModel',
        ", Condition: { StringNotEquals: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g:1' } }",
      ),
    ],
    cuts: [bypass],
  },
  {
    blocker: 'network',
    at: ['DestinationCidrBlock: 0.0.0.0/0, NatGatewayId', 'DestinationCidrBlock: 10.9.0.0/16, NatGatewayId'],
    cuts: [routed],
  },
  {
    blocker: 'network-isolation',
    at: ['EnableNetworkIsolation: false', 'EnableNetworkIsolation: true'],
    cuts: [free],
  },
  {
    blocker: 'endpoint-policy',
    at: ["Resource: ['arn:aws:s3:::data/*']", "Resource: ['arn:aws:s3:::other/*']"],
    cuts: [closed],
  },
  { blocker: 'cedar-policy', at: ['Mode: LOG_ONLY', 'Mode: ENFORCE'], cuts: [takeOver] },
  { blocker: 'authorizer', at: ['AuthType: NONE', 'AuthType: AWS_IAM'], cuts: [hijack] },
  {
    blocker: 'configuration',
    at: ['ModelDataUrl: s3://models/m.tar.gz', 'ModelDataUrl: s3://elsewhere/m.tar.gz'],
    cuts: [steal, swap, serve],
  },
]

function pathsIn(template: string): readonly string[] {
  const graph = graphOf({ 't.yaml': template })
  const { paths } = findPaths(graph, {
    techniques: techniques(),
    facts: factsOf(graph, { cedar: cedarPort }),
  })
  return paths
    .map(({ start, goal, asset }) => `${start.id} ${goal.id} ${asset}`.replaceAll('t.yaml#', ''))
    .sort()
}

const open = pathsIn(base)

test('the base has a path for each', () => {
  expect(open).toEqual(expect.arrayContaining([...new Set(cases.flatMap(({ cuts }) => cuts))]))
  expect(open).toContain(readData)
})

test('who acts within a job is named as its role, and the way out is evidence', () => {
  const graph = graphOf({ 't.yaml': base })
  const { paths } = findPaths(graph, { techniques: techniques(), facts: factsOf(graph) })
  const path = paths.find(({ start }) => start.id === 'dependency:t.yaml#ClosedImages')
  const hops = path?.derivations[0].hops ?? []
  expect(hops.map(({ technique, from, to }) => [technique.id, from, to])).toEqual([
    ['image-runs', 't.yaml#ClosedImages', 't.yaml#ClosedJob'],
    ['job-calls-services', 't.yaml#ClosedJob', 't.yaml#ReadingRole'],
    ['training-data-read', 't.yaml#ReadingRole', 't.yaml#Data'],
  ])
  const texts = hops.at(-1)?.evidence.map(({ kind, text, at }) => [kind, text, at?.file])
  expect(texts).toContainEqual(['route', 'the policy of the endpoint lets it pass', 't.yaml'])
})

test('every kind of blocker has a case', () => {
  const kinds = new Set(techniques().flatMap(({ blockers }) => blockers))
  expect([...kinds].sort()).toEqual([...new Set(cases.map(({ blocker }) => blocker))].sort())
})

describe.each(cases)('$blocker', ({ at, beside = '', cuts }) => {
  test('cuts its paths and no other', () => {
    const [marker, text] = at ?? ['', '']
    expect(base).toContain(marker)
    const left = new Set(pathsIn(base.replace(marker, () => text) + beside))
    expect(open.filter((path) => !left.has(path))).toEqual([...cuts].sort())
  })
})

test('a policy engine that permits the tool cuts nothing', () => {
  const enforced = base.replace('Mode: LOG_ONLY', 'Mode: ENFORCE')
  expect(pathsIn(enforced.replace('t___list', 't___refund'))).toEqual(open)
})
