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
