import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { controls } from '../../controls/index.ts'
import { assess } from '../../scan/index.ts'
import { readWorkload } from '../../sources/index.ts'
import type { FixReport } from '../fix.ts'
import { fixWorkload } from '../fix-workload.ts'
import { recipes } from './index.ts'

/** What comes of one control's failures, each fix proven against all controls. */
function fixed(texts: Readonly<Record<string, string>>, id: string): FixReport {
  const files = inMemoryFiles(texts)
  const { findings } = assess(readWorkload(files).units, controls, 'open')
  const failing = findings.filter(({ control, verdict }) => control.id === id && verdict === 'fail')
  return fixWorkload({ files, options: {}, controls, findings: failing })
}

const trust = (service: string): string =>
  `AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: ${service}.amazonaws.com }, Action: sts:AssumeRole, Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } } }] }`

const role = (service: string, action: string, more = ''): string => `
  Role:
    Type: AWS::IAM::Role
    Properties:
      ${trust(service)}
      Policies:
        - PolicyName: p
          PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: ${action}, Resource: '*' }] }${more}`

const network = (open: boolean): string => `
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Ties: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table } }
  Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: subnet-1 } }
  Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, ${open ? 'GatewayId: !Ref Gateway' : 'NatGatewayId: !Ref Nat'} } }
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
  Other:
    Type: AWS::SageMaker::Model
    Properties:
      ExecutionRoleArn: arn:aws:iam::111122223333:role/r
      PrimaryContainer: { Image: a }
      VpcConfig: { Subnets: [!Ref Subnet], SecurityGroupIds: [!Ref Group] }`

const model = `${role('sagemaker', 's3:ListAllMyBuckets')}
  Ranker: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: !GetAtt Role.Arn, PrimaryContainer: { Image: a } } }`

const machine = (resource: string): string => `${role('states', "'sagemaker:*'")}
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${resource}","Parameters":{},"End":true}}}'`

const base = `${role('bedrock', '[s3:GetObject]')}
  Docs: { Type: AWS::S3::Bucket }
  Base: { Type: AWS::Bedrock::KnowledgeBase, Properties: { Name: b, RoleArn: !GetAtt Role.Arn, KnowledgeBaseConfiguration: { Type: VECTOR } } }`
const source = `
  Source: { Type: AWS::Bedrock::DataSource, Properties: { Name: s, KnowledgeBaseId: !Ref Base, DataSourceConfiguration: { Type: S3, S3Configuration: { BucketArn: !GetAtt Docs.Arn } } } }`

const caller = (variables: string): string => `${role('lambda', 'bedrock:InvokeModel')}
  Chat: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn, Runtime: python3.13, Handler: a.b, Code: { ZipFile: x }, Environment: { Variables: { ${variables} } } } }`

const endpoint = (service: string): string => `
  Chat: { Type: AWS::BedrockAgentCore::BrowserCustom, Properties: { Name: b, NetworkConfiguration: { NetworkMode: VPC, VpcConfig: { Subnets: [!Ref Subnet], SecurityGroups: [sg-1] } } } }
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Door: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.${service}' } }`

const trail = (more: string): string => `
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a } }
  Trail: { Type: AWS::CloudTrail::Trail, Properties: { IsLogging: true, S3BucketName: b${more} } }`

const watching = `
  Guard: { Type: AWS::Bedrock::Guardrail, Properties: { Name: g, BlockedInputMessaging: n, BlockedOutputsMessaging: n, SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: EMAIL, Action: NONE }] } } }`

const agent = `
  Role:
    Type: AWS::IAM::Role
    Properties:
      ${trust('bedrock')}
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess']
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a, AgentResourceRoleArn: !GetAtt Role.Arn, FoundationModel: amazon.nova-pro-v1:0 } }`

const jobs = `${role('sagemaker', "'kms:Decrypt'")}
  Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true, KeyPolicy: {} } }
  Data: { Type: AWS::S3::Bucket, Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt Key.Arn } }] } } }
  Ranker: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: !GetAtt Role.Arn, PrimaryContainer: { Image: a, ModelDataUrl: !Sub 's3://\${Data}/m.tar.gz' } } }`

const crawler = (url: string): string => `
  Source: { Type: AWS::Bedrock::DataSource, Properties: { Name: s, KnowledgeBaseId: b, DataSourceConfiguration: { Type: WEB, WebConfiguration: { SourceConfiguration: { UrlConfiguration: { SeedUrls: [{ Url: '${url}' }] } } } } } }`

const sync = 'arn:aws:states:::sagemaker:createTrainingJob.sync'

const api = (more: string): string => `
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a, ActionGroups: [{ ActionGroupName: t, ActionGroupExecutor: { Lambda: !GetAtt Tool.Arn } }] } }
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/r, Runtime: python3.8, Handler: a.b, Code: { ZipFile: x } } }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: api } }
  Call: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: POST, Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations' } } }
  Stage: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, StageName: v1 } }${more}`
const pool = `
  Pool: { Type: AWS::ApiGateway::Authorizer, Properties: { Name: p, RestApiId: !Ref Api, Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization, ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_a'] } }`

const passing = (roleTrust: string): string => `
  Role:
    Type: AWS::IAM::Role
    Properties:
      ${trust('sagemaker')}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Action: sagemaker:CreateTrainingJob, Resource: '*' }
              - { Effect: Allow, Action: iam:PassRole, Resource: '*' }
  Lab: { Type: AWS::SageMaker::NotebookInstance, Properties: { InstanceType: ml.t3.medium, RoleArn: !GetAtt Role.Arn } }
  Jobs: { Type: AWS::IAM::Role, Properties: { ${trust(roleTrust)} } }`

const assuming = (principal: string): string => `${role('sagemaker', 'sts:AssumeRole')}
  Lab: { Type: AWS::SageMaker::NotebookInstance, Properties: { InstanceType: ml.t3.medium, RoleArn: !GetAtt Role.Arn } }
  Reader: { Type: AWS::IAM::Role, Properties: { RoleName: reader, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: ${principal} }, Action: sts:AssumeRole }] } } }`

const two = (more: string): string => `${role('sagemaker', 's3:ListAllMyBuckets')}
  Lab: { Type: AWS::SageMaker::NotebookInstance, Properties: { InstanceType: ml.t3.medium, RoleArn: !GetAtt Role.Arn } }
  Ranker: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: !GetAtt Role.Arn, PrimaryContainer: { Image: a } } }${more}`

const trusting = (services: string): string => `
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: ${services} }, Action: sts:AssumeRole }] } } }
  Ranker: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: !GetAtt Role.Arn, PrimaryContainer: { Image: a } } }`

const groups = (more: string): string => `
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }] } }
  Lab: { Type: AWS::SageMaker::NotebookInstance, Properties: { InstanceType: ml.t3.medium, RoleArn: arn:aws:iam::111122223333:role/r, SubnetId: !Ref Subnet, SecurityGroupIds: [!Ref Group] } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }${more}`
const table = `
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }`
const front = `
  Front: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [!Ref Subnet], SecurityGroups: [!Ref Group] } }`
const out = `${table}
  Way: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }`

const endpointOf = (name: string): string => `
  Config: { Type: AWS::SageMaker::EndpointConfig, Properties: { ProductionVariants: [{ VariantName: main, ModelName: m, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] } }
  Answers: { Type: AWS::SageMaker::Endpoint, Properties: { ${name}EndpointConfigName: !GetAtt Config.EndpointConfigName } }`

const image = (name: string): string => `
  Images: { Type: AWS::ECR::Repository, Properties: { RepositoryName: serving } }
  Ranker: { Type: AWS::SageMaker::Model, Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/r, PrimaryContainer: { Image: ${name} } } }`

const collection = (kind: string): string => `
  Manuals: { Type: AWS::OpenSearchServerless::Collection, Properties: { Name: manuals, Type: VECTORSEARCH } }
  Reach:
    Type: AWS::OpenSearchServerless::SecurityPolicy
    Properties:
      Name: manuals
      Type: network
      Policy: >-
        [{"Rules":[{"ResourceType":"${kind}","Resource":["collection/manuals"]}],
          "AllowFromPublic":true}]
  Base: { Type: AWS::Bedrock::KnowledgeBase, Properties: { Name: b, RoleArn: arn:aws:iam::111122223333:role/r, KnowledgeBaseConfiguration: { Type: VECTOR }, StorageConfiguration: { Type: OPENSEARCH_SERVERLESS, OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Manuals.Arn, VectorIndexName: i, FieldMapping: { VectorField: v, TextField: t, MetadataField: m } } } } }`

describe('what follows is written', () => {
  test.each([
    ['sagemaker/model-no-vpc', network(false) + model, ['Subnets: [!Ref Subnet]', 'RoleNetworkPolicy']],
    ['iam/ai-service-wildcard', machine(sync), ['sagemaker:CreateTrainingJob', 'sagemaker:StopTrainingJob']],
    ['iam/any-bucket', base + source, ['Docs.Arn']],
    [
      'iam/invoke-any-model',
      caller('MODEL: amazon.nova-pro-v1:0'),
      ['foundation-model/amazon.nova-pro-v1:0'],
    ],
    ['iam/any-key', jobs, ['Resource: [!GetAtt Key.Arn]']],
    ['iam/ai-full-access-policy', agent, ['PolicyName: called-by-bedrock', 'bedrock:InvokeModel']],
    ['ec2/vpc-endpoint-full-access', endpoint('s3'), ['aws:PrincipalAccount', 'starport-layer-bucket']],
    ['cloudtrail/trail-no-ai-data-events', trail(''), ['Equals: [Management]', 'AWS::Bedrock::AgentAlias']],
    ['states/machine-no-log', machine(sync), ['DependsOn: MachinePolicy', 'MachineLogGroup.Arn']],
    ['bedrock/guardrail-sensitive-information-unfiltered', watching, ['ANONYMIZE', 'AWS_SECRET_KEY']],
    ['bedrock/data-source-crawler-http', crawler('http://a.example/'), ['https://a.example/']],
    ['apigateway/method-no-authorizer', api(''), ['AuthorizationType: AWS_IAM']],
    [
      'apigateway/method-no-authorizer',
      api(pool),
      ['AuthorizationType: COGNITO_USER_POOLS', 'AuthorizerId: !Ref Pool'],
    ],
    ['apigateway/stage-no-waf', api(''), ['/restapis/${Api}/stages/${Stage}', 'StageWebACL.Arn']],
    ['lambda/function-old-runtime', api(''), ['Runtime: python3.12']],
    [
      'iam/pass-any-role',
      passing('sagemaker').replace(trust('sagemaker'), trust('ec2')),
      ['!GetAtt Jobs.Arn', 'iam:PassedToService'],
    ],
    ['iam/assume-any-role', assuming('!GetAtt Role.Arn'), ['role/reader']],
    ['iam/role-shared', two(''), ['RankerRole:', 'ExecutionRoleArn: !GetAtt RankerRole.Arn']],
    [
      'iam/trust-unused-service',
      trusting('[sagemaker.amazonaws.com, ec2.amazonaws.com]'),
      ['Service: [sagemaker.amazonaws.com]'],
    ],
    ['ec2/security-group-open-ingress', groups(''), ["CidrIp: '10.0.0.0/16'"]],
    ['ec2/security-group-open-egress', groups(''), ['SecurityGroupEgress: [{']],
    ['ec2/vpc-no-s3-endpoint', groups(table), ['RouteTableIds: [!Ref Table]', 'aws:PrincipalAccount']],
    [
      'sagemaker/endpoint-no-auto-rollback',
      endpointOf('EndpointName: answers, '),
      ['Value: answers', 'AlarmName: !Ref AnswersAlarm'],
    ],
    [
      'sagemaker/model-image-not-pinned',
      image("!Sub '${Images.RepositoryUri}:3'"),
      ['ImageTagMutability: IMMUTABLE'],
    ],
    ['opensearch-serverless/collection-public', collection('collection'), ['"AllowFromPublic":false']],
  ])('%s', (id, resources, parts) => {
    const { fixes, left, files } = fixed({ 't.yaml': `Resources:${resources}\n` }, id)
    expect(left.map(({ reason }) => reason)).toEqual([])
    expect(fixes.length).toBeGreaterThan(0)
    for (const part of parts) expect(files[0]?.after).toContain(part)
  })
})

describe('what does not follow is for people to decide', () => {
  test.each([
    ['sagemaker/model-no-vpc', 'the subnet is public', network(true) + model],
    ['sagemaker/model-no-vpc', 'there is no network', model],
    ['iam/any-bucket', 'no data source is known', base],
    ['iam/invoke-any-model', 'the model is not named', caller('A: b')],
    ['iam/invoke-any-model', 'a profile has other ARNs', caller('A: eu.amazon.nova-pro-v1:0')],
    ['iam/ai-service-wildcard', 'nothing is called', machine('arn:aws:states:::lambda:invoke')],
    ['cloudtrail/trail-no-ai-data-events', 'basic selectors are there', trail(', EventSelectors: []')],
    ['bedrock/data-source-crawler-http', 'any address', crawler('http://*.example/')],
    ['lambda/function-old-runtime', 'the SDK is another one', api('').replace('python3.8', 'nodejs16.x')],
    [
      'iam/pass-any-role',
      'no role trusts the service',
      passing('lambda').replace(trust('sagemaker'), trust('ec2')),
    ],
    ['iam/pass-any-role', 'a role cannot refer to itself', passing('sagemaker')],
    ['iam/assume-any-role', 'no role trusts it', assuming('arn:aws:iam::111122223333:role/x')],
    [
      'iam/role-shared',
      'a policy names the role',
      two(
        `\n  Docs: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: b, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }, Action: s3:GetObject, Resource: 'arn:aws:s3:::b/*' }] } } }`,
      ),
    ],
    ['ec2/security-group-open-ingress', 'a load balancer is for others', groups(front)],
    ['ec2/security-group-open-egress', 'a route leads out', groups(out)],
    ['ec2/vpc-no-s3-endpoint', 'no route table is known', groups('')],
    ['sagemaker/endpoint-no-auto-rollback', 'the endpoint has no name', endpointOf('')],
    ['sagemaker/model-image-not-pinned', 'the repository is elsewhere', image('a.example/other:3')],
  ])('%s: %s', (id, _, resources) => {
    const { fixes, left } = fixed({ 't.yaml': `Resources:${resources}\n` }, id)
    expect(fixes).toEqual([])
    expect(left.map(({ kind }) => kind)).toEqual(['decision'])
  })
})

test('the network of the stack around is handed into a nested one', () => {
  const texts = {
    'a.yaml': `Resources:${network(false)}\n  Tools: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./b.yaml } }\n`,
    'b.yaml':
      'Parameters: { Stage: { Type: String, Default: a } }\nResources:\n  Browser: { Type: AWS::BedrockAgentCore::BrowserCustom, Properties: { Name: b, NetworkConfiguration: { NetworkMode: PUBLIC } } }\n',
  }
  const { fixes, left, files } = fixed(texts, 'agentcore/browser-public-network')
  expect(left.map(({ reason }) => reason)).toEqual([])
  expect(fixes).toHaveLength(1)
  const after = files.map((file) => file.after).join('\n')
  for (const part of ['PrivateSubnetIds: !Ref Subnet', 'Subnets: !Ref PrivateSubnetIds'])
    expect(after).toContain(part)
})

test('every recipe that a control asks for is there, and every recipe is asked for', () => {
  const asked = controls.flatMap(({ remedy }) =>
    remedy.flatMap((edit) => (edit.kind === 'derive' ? [edit.recipe] : [])),
  )
  expect([...new Set(asked)].sort()).toEqual([...recipes.keys()].sort())
})
