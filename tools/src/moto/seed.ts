import { BedrockClient, PutModelInvocationLoggingConfigurationCommand } from '@aws-sdk/client-bedrock'
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail'
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import * as ec2 from '@aws-sdk/client-ec2'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  CreateAliasCommand,
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
} from '@aws-sdk/client-kms'
import * as s3 from '@aws-sdk/client-s3'
import * as sagemaker from '@aws-sdk/client-sagemaker'

/** Identifiers of what was made, by the logical id in the template that says the same. */
export type Seeded = ReadonlyMap<string, string>

const ACCOUNT = 'arn:aws:iam::123456789012:root'
const TAGS = [{ Key: 'team', Value: 'ml' }]
const BUCKET = 'assistant-data'

/** Settings that all clients take. */
export type Settings = {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** Makes in an emulator what tools/moto/template.yaml says. @throws what the SDK throws */
export async function seed(settings: Settings): Promise<Seeded> {
  const key = await seedKey(settings)
  const role = await seedRole(settings)
  await seedBucket(settings, key.arn)
  const network = await seedNetwork(settings)
  await seedLogs(settings, key.arn)
  const domain = await seedSageMaker(settings, { key: key.arn, role, ...network })
  await seedBedrock(settings)
  return new Map([
    ['Key', key.id],
    ['KeyAlias', 'alias/assistant'],
    ['Bucket', BUCKET],
    ['BucketPolicy', `arn:aws:s3:::${BUCKET}/policy`],
    ['Role', 'assistant-training'],
    ['Vpc', network.vpc],
    ['Subnet', network.subnet],
    ['Group', network.group],
    ['Endpoint', network.endpoint],
    ['FlowLog', network.flowLog],
    ['LogGroup', '/assistant'],
    ['Notebook', 'assistant'],
    ['Model', 'assistant'],
    ['EndpointConfig', 'assistant'],
    ['Served', 'assistant'],
    ['Domain', domain],
    ['InvocationLogs', 'model-invocation-logging'],
    ['Trail', 'assistant'],
  ])
}

const statement = (document: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [document] })

/** @throws {Error} where a reply leaves out what it must hold */
function told(value: string | undefined): string {
  if (value === undefined) throw new Error('the emulator left out an identifier')
  return value
}

async function seedKey(settings: Settings): Promise<{ readonly id: string; readonly arn: string }> {
  const kms = new KMSClient(settings)
  const Policy = statement({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' })
  const Tags = [{ TagKey: 'team', TagValue: 'ml' }]
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Policy, Tags }))
  const id = told(KeyMetadata?.KeyId)
  await kms.send(new EnableKeyRotationCommand({ KeyId: id }))
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/assistant', TargetKeyId: id }))
  return { id, arn: told(KeyMetadata?.Arn) }
}

async function seedRole(settings: Settings): Promise<string> {
  const iam = new IAMClient(settings)
  const RoleName = 'assistant-training'
  const trust = {
    Effect: 'Allow',
    Principal: { Service: 'sagemaker.amazonaws.com' },
    Action: 'sts:AssumeRole',
  }
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: statement(trust), Tags: TAGS }),
  )
  const PolicyDocument = statement({ Effect: 'Allow', Action: 's3:*', Resource: '*' })
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'data', PolicyDocument }))
  return told(Role?.Arn)
}

async function seedBucket(settings: Settings, key: string): Promise<void> {
  const client = new s3.S3Client({ ...settings, forcePathStyle: true })
  const Bucket = BUCKET
  await client.send(new s3.CreateBucketCommand({ Bucket }))
  const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } as const
  await client.send(
    new s3.PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault, BucketKeyEnabled: true }],
      },
    }),
  )
  await client.send(
    new s3.PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  )
  await client.send(
    new s3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  )
  await client.send(new s3.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: TAGS } }))
  const Policy = statement({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  })
  await client.send(new s3.PutBucketPolicyCommand({ Bucket, Policy }))
}

type Network = Readonly<Record<'vpc' | 'subnet' | 'group' | 'endpoint' | 'flowLog', string>>

async function seedNetwork(settings: Settings): Promise<Network> {
  const client = new ec2.EC2Client(settings)
  const { Vpc } = await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }))
  const VpcId = told(Vpc?.VpcId)
  await client.send(new ec2.ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }))
  const { Subnet } = await client.send(
    new ec2.CreateSubnetCommand({ VpcId, CidrBlock: '10.20.1.0/24', AvailabilityZone: 'us-east-1a' }),
  )
  const subnet = told(Subnet?.SubnetId)
  const { GroupId } = await client.send(
    new ec2.CreateSecurityGroupCommand({ GroupName: 'assistant', Description: 'notebooks', VpcId }),
  )
  const group = told(GroupId)
  const IpRanges = [{ CidrIp: '10.20.0.0/16' }]
  await client.send(
    new ec2.AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges }],
    }),
  )
  const { VpcEndpoint } = await client.send(
    new ec2.CreateVpcEndpointCommand({
      VpcId,
      ServiceName: 'com.amazonaws.us-east-1.sagemaker.api',
      VpcEndpointType: 'Interface',
      SubnetIds: [subnet],
      SecurityGroupIds: [group],
      PrivateDnsEnabled: true,
    }),
  )
  const { FlowLogIds } = await client.send(
    new ec2.CreateFlowLogsCommand({
      ResourceIds: [VpcId],
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: `arn:aws:s3:::${BUCKET}`,
    }),
  )
  const endpoint = told(VpcEndpoint?.VpcEndpointId)
  return { vpc: VpcId, subnet, group, endpoint, flowLog: told(FlowLogIds?.[0]) }
}

async function seedLogs(settings: Settings, kmsKeyId: string): Promise<void> {
  const logs = new CloudWatchLogsClient(settings)
  const logGroupName = '/assistant'
  await logs.send(new CreateLogGroupCommand({ logGroupName, kmsKeyId }))
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }))
  const trail = new CloudTrailClient(settings)
  await trail.send(
    new CreateTrailCommand({
      Name: 'assistant',
      S3BucketName: BUCKET,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
    }),
  )
  await trail.send(new StartLoggingCommand({ Name: 'assistant' }))
}

type Around = Pick<Network, 'vpc' | 'subnet' | 'group'> & { readonly key: string; readonly role: string }

/** Answers the identifier of the domain. */
async function seedSageMaker(settings: Settings, around: Around): Promise<string> {
  const client = new sagemaker.SageMakerClient(settings)
  const { vpc, subnet, group, key: KmsKeyId, role } = around
  const name = 'assistant'
  await client.send(
    new sagemaker.CreateNotebookInstanceCommand({
      NotebookInstanceName: name,
      InstanceType: 'ml.t3.medium',
      RoleArn: role,
      SubnetId: subnet,
      SecurityGroupIds: [group],
      KmsKeyId,
      DirectInternetAccess: 'Disabled',
      RootAccess: 'Enabled',
      Tags: TAGS,
    }),
  )
  await client.send(
    new sagemaker.CreateModelCommand({
      ModelName: name,
      ExecutionRoleArn: role,
      PrimaryContainer: {
        Image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/assistant:latest',
        ModelDataUrl: `s3://${BUCKET}/model.tar.gz`,
      },
      EnableNetworkIsolation: false,
      VpcConfig: { Subnets: [subnet], SecurityGroupIds: [group] },
      Tags: TAGS,
    }),
  )
  await client.send(
    new sagemaker.CreateEndpointConfigCommand({
      EndpointConfigName: name,
      KmsKeyId,
      ProductionVariants: [
        { VariantName: 'main', ModelName: name, InstanceType: 'ml.m5.large', InitialInstanceCount: 1 },
      ],
      Tags: TAGS,
    }),
  )
  await client.send(
    new sagemaker.CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name, Tags: TAGS }),
  )
  const { DomainArn } = await client.send(
    new sagemaker.CreateDomainCommand({
      DomainName: name,
      AuthMode: 'IAM',
      VpcId: vpc,
      SubnetIds: [subnet],
      AppNetworkAccessType: 'VpcOnly',
      KmsKeyId,
      DefaultUserSettings: { ExecutionRole: role, SecurityGroups: [group] },
      Tags: TAGS,
    }),
  )
  return told(DomainArn)
}

/** No agent: moto tells their times as numbers, which the SDK does not read. */
async function seedBedrock(settings: Settings): Promise<void> {
  await new BedrockClient(settings).send(
    new PutModelInvocationLoggingConfigurationCommand({
      loggingConfig: {
        s3Config: { bucketName: BUCKET, keyPrefix: 'invocations' },
        textDataDeliveryEnabled: true,
        imageDataDeliveryEnabled: true,
        embeddingDataDeliveryEnabled: true,
      },
    }),
  )
}
