import { expect, test } from 'vitest'
import {
  joinPieces,
  type MapValue,
  type Resource,
  type UnresolvedPart,
  type Value,
} from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'
import { mapResources } from './map-resources.ts'

type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain }

/** `${aws_x.y.arn}` is a reference, alone or in a text; a data source's begins with `data.`. */
function toValue(plain: Plain): Value {
  if (typeof plain === 'object')
    return isList(plain) ? { kind: 'list', items: plain.map(toValue) } : mapOf(plain)
  if (typeof plain !== 'string' || !plain.includes('${')) return { kind: 'scalar', value: plain }
  const pieces = plain.split(/\$\{([^}]*)\}/)
  const parts = pieces.map((piece, index) => (index % 2 === 0 ? piece : hole(piece)))
  return joinPieces(parts, { kind: 'absent' })
}

const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain)

function hole(id: string): UnresolvedPart {
  const cut = id.lastIndexOf('.')
  const target = { address: id.slice(0, cut), attribute: id.slice(cut + 1) }
  return { kind: 'unresolved', symbol: { id, target }, reason: 'reference' }
}

function mapOf(plain: { readonly [name: string]: Plain }): MapValue {
  return {
    kind: 'map',
    entries: new Map(Object.entries(plain).map(([name, entry]) => [name, toValue(entry)])),
  }
}

const unknown = (id: string): Value => ({ kind: 'unresolved', symbol: { id }, reason: 'environment' })
const scope = {
  partition: unknown('AWS::Partition'),
  account: unknown('AWS::AccountId'),
  region: unknown('AWS::Region'),
}

function given(
  resources: Readonly<Record<string, { readonly [name: string]: Plain }>>,
): readonly TerraformResource[] {
  return Object.entries(resources).map(([address, attributes]) => ({
    address,
    type: /^(?:data\.)?(\w+)/.exec(address)?.[1] ?? '',
    mode: address.startsWith('data.') ? 'data' : 'managed',
    attributes: mapOf(attributes),
    scope,
  }))
}

function plainOf(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'unresolved':
      return `\${${value.symbol.id}}`
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`)).join('')
    case 'list':
      return value.items.map(plainOf)
    case 'map':
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plainOf(entry)]))
    case 'choice':
      return { then: plainOf(value.then), else: plainOf(value.else) }
    case 'absent':
      return undefined
  }
}

const shown = ({ type, properties }: Resource): readonly [string, unknown] => [type, plainOf(properties)]

const map = (resources: Parameters<typeof given>[0]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    mapResources(given(resources), 'u').resources.map((resource) => [resource.address, shown(resource)]),
  )

test.each<[string, Parameters<typeof given>[0], Readonly<Record<string, unknown>>]>([
  [
    'names and nesting follow the schema, tags become pairs',
    {
      'aws_sagemaker_notebook_instance.n': {
        name: 'n',
        direct_internet_access: 'Disabled',
        volume_size: 5,
        security_groups: ['sg-1'],
        instance_metadata_service_configuration: [{ minimum_instance_metadata_service_version: '2' }],
        tags: { Team: 'ml' },
        tags_all: { Team: 'ml' },
      },
    },
    {
      'aws_sagemaker_notebook_instance.n': [
        'AWS::SageMaker::NotebookInstance',
        {
          NotebookInstanceName: 'n',
          DirectInternetAccess: 'Disabled',
          VolumeSizeInGB: 5,
          SecurityGroupIds: ['sg-1'],
          InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
          Tags: [{ Key: 'Team', Value: 'ml' }],
        },
      ],
    },
  ],
  [
    'satellites of a bucket become its properties, its policy stays beside it',
    {
      'aws_s3_bucket.b': { bucket: 'data' },
      'aws_s3_bucket_versioning.b': {
        bucket: '${aws_s3_bucket.b.id}',
        versioning_configuration: [{ status: 'Enabled' }],
      },
      'aws_s3_bucket_public_access_block.b': { bucket: 'data', block_public_acls: true },
      'aws_s3_bucket_server_side_encryption_configuration.b': {
        bucket: '${aws_s3_bucket.b.bucket}',
        rule: [
          {
            apply_server_side_encryption_by_default: [
              { sse_algorithm: 'aws:kms', kms_master_key_id: '${aws_kms_key.k.arn}' },
            ],
          },
        ],
      },
      'aws_s3_bucket_policy.b': {
        bucket: '${aws_s3_bucket.b.id}',
        policy: '{"Statement":[{"Resource":"${aws_s3_bucket.b.arn}/*"}]}',
      },
      'aws_kms_key.k': { enable_key_rotation: true, deletion_window_in_days: 7 },
    },
    {
      'aws_s3_bucket.b': [
        'AWS::S3::Bucket',
        {
          BucketName: 'data',
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: { BlockPublicAcls: true },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: 'aws:kms',
                  KMSMasterKeyID: '${aws_kms_key.k.Arn}',
                },
              },
            ],
          },
        },
      ],
      'aws_s3_bucket_policy.b': [
        'AWS::S3::BucketPolicy',
        {
          Bucket: '${aws_s3_bucket.b.Ref}',
          PolicyDocument: { Statement: [{ Resource: '${aws_s3_bucket.b.Arn}/*' }] },
        },
      ],
      'aws_kms_key.k': ['AWS::KMS::Key', { EnableKeyRotation: true, PendingWindowInDays: 7 }],
    },
  ],
  [
    'a role has its policies and attachments, and a policy of another role stands alone',
    {
      'aws_iam_role.r': {
        name: 'r',
        assume_role_policy: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole' }] },
        managed_policy_arns: ['arn:a'],
      },
      'aws_iam_role_policy_attachment.a': { role: '${aws_iam_role.r.name}', policy_arn: 'arn:b' },
      'aws_iam_role_policy.p': { role: '${aws_iam_role.r.id}', name: 'p', policy: '{"Statement":[]}' },
      'aws_iam_role_policy.q': { role: 'elsewhere', name: 'q', policy: '{"Statement":[]}' },
    },
    {
      'aws_iam_role.r': [
        'AWS::IAM::Role',
        {
          RoleName: 'r',
          AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole' }] },
          ManagedPolicyArns: ['arn:a', 'arn:b'],
          Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [] } }],
        },
      ],
      'aws_iam_role_policy.q': [
        'AWS::IAM::RolePolicy',
        { RoleName: 'elsewhere', PolicyName: 'q', PolicyDocument: { Statement: [] } },
      ],
    },
  ],
  [
    'a security group has one rule for each peer, and says when nothing may go out',
    {
      'aws_security_group.g': {
        description: 'd',
        ingress: [
          {
            from_port: 443,
            to_port: 443,
            protocol: 'tcp',
            cidr_blocks: ['10.0.0.0/8', '0.0.0.0/0'],
            self: true,
          },
        ],
      },
      'aws_security_group_rule.r': {
        type: 'egress',
        security_group_id: '${aws_security_group.g.id}',
        protocol: '-1',
        from_port: 0,
        to_port: 0,
        cidr_blocks: ['0.0.0.0/0'],
      },
    },
    {
      'aws_security_group.g': [
        'AWS::EC2::SecurityGroup',
        {
          GroupDescription: 'd',
          SecurityGroupIngress: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' },
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
            {
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              SourceSecurityGroupId: '${aws_security_group.g.GroupId}',
            },
          ],
          SecurityGroupEgress: [],
        },
      ],
      'aws_security_group_rule.r': [
        'AWS::EC2::SecurityGroupEgress',
        { IpProtocol: '-1', CidrIp: '0.0.0.0/0', GroupId: '${aws_security_group.g.GroupId}' },
      ],
    },
  ],
  [
    'an agent has its action groups and knowledge bases',
    {
      'aws_bedrockagent_agent.a': { agent_name: 'a', foundation_model: 'm', prepare_agent: true },
      'aws_bedrockagent_agent_action_group.g': {
        agent_id: '${aws_bedrockagent_agent.a.agent_id}',
        agent_version: 'DRAFT',
        action_group_name: 'orders',
        action_group_executor: [{ lambda: '${aws_lambda_function.f.arn}' }],
        function_schema: [
          {
            member_functions: [
              {
                functions: [
                  { name: 'get', parameters: [{ map_block_key: 'order', type: 'string', required: true }] },
                ],
              },
            ],
          },
        ],
      },
      'aws_bedrockagent_agent_knowledge_base_association.k': {
        agent_id: '${aws_bedrockagent_agent.a.id}',
        knowledge_base_id: 'KB1',
        knowledge_base_state: 'ENABLED',
      },
      'aws_lambda_function.f': {
        function_name: 'f',
        image_uri: 'i',
        environment: [{ variables: { A: 'b' } }],
      },
    },
    {
      'aws_bedrockagent_agent.a': [
        'AWS::Bedrock::Agent',
        {
          AgentName: 'a',
          FoundationModel: 'm',
          AutoPrepare: true,
          ActionGroups: [
            {
              ActionGroupName: 'orders',
              ActionGroupExecutor: { Lambda: '${aws_lambda_function.f.Arn}' },
              FunctionSchema: {
                Functions: [{ Name: 'get', Parameters: { order: { Type: 'string', Required: true } } }],
              },
            },
          ],
          KnowledgeBases: [{ KnowledgeBaseId: 'KB1', KnowledgeBaseState: 'ENABLED' }],
        },
      ],
      'aws_lambda_function.f': [
        'AWS::Lambda::Function',
        { FunctionName: 'f', Code: { ImageUri: 'i' }, Environment: { Variables: { A: 'b' } } },
      ],
    },
  ],
  [
    'the provider of Cloud Control needs no table',
    {
      'awscc_bedrock_guardrail.g': {
        name: 'g',
        content_policy_config: { filters_config: [{ type: 'HATE', input_strength: 'HIGH' }] },
        tags: [{ key: 'a', value: 'b' }],
      },
      'awscc_bedrock_guardrail_version.v': {
        guardrail_identifier: '${awscc_bedrock_guardrail.g.guardrail_id}',
      },
    },
    {
      'awscc_bedrock_guardrail.g': [
        'AWS::Bedrock::Guardrail',
        {
          Name: 'g',
          ContentPolicyConfig: { FiltersConfig: [{ Type: 'HATE', InputStrength: 'HIGH' }] },
          Tags: [{ Key: 'a', Value: 'b' }],
        },
      ],
      'awscc_bedrock_guardrail_version.v': [
        'AWS::Bedrock::GuardrailVersion',
        { GuardrailIdentifier: '${awscc_bedrock_guardrail.g.GuardrailId}' },
      ],
    },
  ],
  [
    'routes, attachments and rules that stand in another resource become their own',
    {
      'aws_internet_gateway.i': { vpc_id: '${aws_vpc.v.id}' },
      'aws_route_table.t': {
        vpc_id: '${aws_vpc.v.id}',
        route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.i.id}' }],
      },
      'aws_vpc.v': { cidr_block: '10.0.0.0/16' },
      'aws_flow_log.l': {
        vpc_id: '${aws_vpc.v.id}',
        traffic_type: 'ALL',
        log_destination: 'arn:aws:s3:::logs',
      },
    },
    {
      'aws_internet_gateway.i': ['AWS::EC2::InternetGateway', {}],
      'aws_internet_gateway.i/attachment': [
        'AWS::EC2::VPCGatewayAttachment',
        { InternetGatewayId: '${aws_internet_gateway.i.Ref}', VpcId: '${aws_vpc.v.Ref}' },
      ],
      'aws_route_table.t': ['AWS::EC2::RouteTable', { VpcId: '${aws_vpc.v.Ref}' }],
      'aws_route_table.t/route[0]': [
        'AWS::EC2::Route',
        {
          RouteTableId: '${aws_route_table.t.Ref}',
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: '${aws_internet_gateway.i.Ref}',
        },
      ],
      'aws_vpc.v': ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }],
      'aws_flow_log.l': [
        'AWS::EC2::FlowLog',
        {
          ResourceId: '${aws_vpc.v.Ref}',
          ResourceType: 'VPC',
          TrafficType: 'ALL',
          LogDestination: 'arn:aws:s3:::logs',
        },
      ],
    },
  ],
  [
    'what is encoded as JSON is a text where CloudFormation has a text',
    {
      'aws_secretsmanager_secret.s': { name: 's' },
      'aws_secretsmanager_secret_version.s': {
        secret_id: '${aws_secretsmanager_secret.s.id}',
        secret_string: { password: 'a"b', role: 'x-${aws_iam_role.r.arn}', list: [1, true] },
      },
      'aws_iam_role.r': {},
    },
    {
      'aws_secretsmanager_secret.s': [
        'AWS::SecretsManager::Secret',
        {
          Name: 's',
          SecretString: '{"password":"a\\"b","role":"x-${aws_iam_role.r.Arn}","list":[1,true]}',
        },
      ],
      'aws_iam_role.r': ['AWS::IAM::Role', {}],
    },
  ],
  [
    'where it is deployed is named as in templates',
    {
      'aws_bedrockagent_knowledge_base.k': {
        role_arn:
          'arn:${data.aws_partition.p.partition}:iam::${data.aws_caller_identity.me.account_id}:role/r',
      },
    },
    {
      'aws_bedrockagent_knowledge_base.k': [
        'AWS::Bedrock::KnowledgeBase',
        { RoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/r' },
      ],
    },
  ],
  [
    'a type without a mapping is kept',
    { 'aws_route53_record.r': { name: 'a' } },
    { 'aws_route53_record.r': ['aws_route53_record', { name: 'a' }] },
  ],
])('%s', (_, resources, expected) => {
  expect(map(resources)).toEqual(expected)
})

test('a satellite of an unknown bucket leaves what it would set unknown, on every bucket that says nothing', () => {
  const { resources, diagnostics } = mapResources(
    given({
      'aws_s3_bucket.b': {},
      'aws_s3_bucket_versioning.v': {
        bucket: '${var.bucket}',
        versioning_configuration: [{ status: 'Enabled' }],
      },
    }),
    'u',
  )
  expect(resources.map(shown)).toEqual([
    ['AWS::S3::Bucket', { VersioningConfiguration: '${aws_s3_bucket_versioning.v or nothing}' }],
    ['aws_s3_bucket_versioning', expect.anything()],
  ])
  expect(diagnostics.map(({ code }) => code)).toEqual(['satellite-without-host'])
})

test('a satellite that may not exist leaves a choice', () => {
  const [bucket, satellite] = given({
    'aws_s3_bucket.b': {},
    'aws_s3_bucket_versioning.v': {
      bucket: '${aws_s3_bucket.b.id}',
      versioning_configuration: [{ status: 'Enabled' }],
    },
  })
  if (bucket === undefined || satellite === undefined) throw new Error('two are given')
  const existsWhen = { kind: 'opaque', symbol: 'wanted' } as const
  const { resources } = mapResources([bucket, { ...satellite, existsWhen }], 'u')
  expect(resources.map(shown)).toEqual([
    ['AWS::S3::Bucket', { VersioningConfiguration: { then: { Status: 'Enabled' }, else: undefined } }],
  ])
})

test('what is made from an attribute is not equal to it', () => {
  const [role, agent] = given({ 'aws_iam_role.r': {}, 'aws_bedrockagent_agent.a': {} })
  if (role === undefined || agent === undefined) throw new Error('two are given')
  const target = { address: 'aws_iam_role.r', attribute: 'arn' }
  const made: Value = {
    kind: 'unresolved',
    symbol: { id: 'lower(aws_iam_role.r.arn)', target },
    reason: 'reference',
  }
  const attributes: MapValue = { kind: 'map', entries: new Map([['agent_resource_role_arn', made]]) }
  const { resources } = mapResources([role, { ...agent, attributes }], 'u')
  expect(resources[1]?.properties.entries.get('AgentResourceRoleArn')).toEqual({
    kind: 'unresolved',
    symbol: { id: 'lower(aws_iam_role.r.arn)', target: { address: 'aws_iam_role.r', attribute: 'Arn' } },
    reason: 'reference',
  })
})

test('a satellite of a bucket of another configuration stays by itself', () => {
  const { resources, diagnostics } = mapResources(
    given({
      'aws_s3_bucket.b': {},
      'aws_s3_bucket_acl.a': { bucket: '${data.aws_s3_bucket.other.id}', acl: 'private' },
    }),
    'u',
  )
  expect(resources.map(({ type }) => type)).toEqual(['AWS::S3::Bucket', 'aws_s3_bucket_acl'])
  expect(diagnostics).toEqual([])
})

test('an AI type that is not known is said', () => {
  const { diagnostics } = mapResources(given({ 'aws_sagemaker_new_thing.x': {} }), 'u')
  expect(diagnostics.map(({ code }) => code)).toEqual(['unmapped-type'])
})

const at = { file: 'main.tf', line: 2, column: 1, endLine: 2, endColumn: 9 }

function only(address: string, attributes: { readonly [name: string]: Plain }): TerraformResource {
  const [resource] = given({ [address]: attributes })
  if (resource === undefined) throw new Error('one is given')
  return resource
}

test('a resource keeps what its block says beside arguments', () => {
  const moduleCall = { ...at, line: 7 }
  const existsWhen = { kind: 'opaque', symbol: 'wanted' } as const
  const metadata = { kind: 'map', entries: new Map() } as const
  const bucket = only('aws_s3_bucket.b', { bucket: 'data' })
  const [mapped] = mapResources([{ ...bucket, at, moduleCall, existsWhen, metadata }], 'u').resources
  expect(mapped).toStrictEqual({
    id: 'u#aws_s3_bucket.b',
    unit: 'u',
    address: 'aws_s3_bucket.b',
    type: 'AWS::S3::Bucket',
    scope,
    names: ['data'],
    properties: { kind: 'map', entries: new Map([['BucketName', { kind: 'scalar', value: 'data' }]]), at },
    at,
    origin: { location: moduleCall },
    existsWhen,
    metadata,
  })
  const [bare] = mapResources([bucket], 'u').resources
  expect(Object.keys(bare ?? {}).sort()).toEqual([
    'address',
    'id',
    'names',
    'properties',
    'scope',
    'type',
    'unit',
  ])
  expect(bare?.properties).not.toHaveProperty('at')
})

test('arguments that have their own place keep it', () => {
  const record = only('aws_route53_record.r', {})
  const own = { ...at, line: 4 }
  const [mapped] = mapResources(
    [{ ...record, at, attributes: { ...record.attributes, at: own } }],
    'u',
  ).resources
  expect([mapped?.at, mapped?.properties.at]).toEqual([at, own])
})

test('texts become what the schema says', () => {
  const [mapped] = mapResources([only('aws_kms_key.k', { deletion_window_in_days: '7' })], 'u').resources
  expect(plainOf(mapped?.properties ?? { kind: 'absent' })).toEqual({ PendingWindowInDays: 7 })
})

test.each([
  [
    'its id and ARN',
    { id: 'i', arn: 'arn:aws:iam::1:role/path/r' },
    ['arn:aws:iam::1:role/path/r', 'i', 'r'],
  ],
  [
    'what follows a colon',
    { arn: 'arn:aws:sns:eu-west-1:1:topic' },
    ['arn:aws:sns:eu-west-1:1:topic', 'topic'],
  ],
  ['a colon after a slash', { arn: 'arn:aws:x:::a/b:7' }, ['7', 'arn:aws:x:::a/b:7']],
  ['an ARN as id', { id: 'arn:aws:s3:::data' }, ['arn:aws:s3:::data', 'data']],
  ['what is no ARN', { id: 'a/b:arn:' }, ['a/b:arn:']],
  ['nothing', { id: '', arn: '${x.y.z}' }, []],
])('a deployed resource is known by %s', (_, attributes, names) => {
  expect(mapResources([only('aws_route53_record.r', attributes)], 'u').resources[0]?.names).toEqual(names)
})

test.each([
  ['aws_s3_bucket.b', { region: 'eu-west-1' }, 'eu-west-1'],
  ['aws_s3_bucket.b', { region: '' }, '${AWS::Region}'],
  ['aws_s3_bucket.b', { region: '${x.y.z}' }, '${AWS::Region}'],
  ['aws_s3_bucket.b', {}, '${AWS::Region}'],
  ['other_thing.t', { region: 'eu-west-1' }, '${AWS::Region}'],
])('%s with %o is in %s', (address, attributes, region) => {
  const [mapped] = mapResources([only(address, attributes)], 'u').resources
  expect(plainOf(mapped?.scope.region ?? { kind: 'absent' })).toBe(region)
})

test.each([
  ['the one instance', 'aws_iam_role.r[0]', 'aws_iam_role.r', 'aws_iam_role.r[0].Arn'],
  ['an index that was not expanded', 'aws_iam_role.r', 'aws_iam_role.r[1]', 'aws_iam_role.r.Arn'],
  ['the same index', 'aws_iam_role.r["a"]', 'aws_iam_role.r["a"]', 'aws_iam_role.r["a"].Arn'],
  ['another index', 'aws_iam_role.r["a"]', 'aws_iam_role.r["b"]', 'aws_iam_role.r["b"].arn'],
  ['another name', 'aws_iam_role.r', 'aws_iam_role.ro', 'aws_iam_role.ro.arn'],
])('a reference finds %s', (_, address, written, expected) => {
  const { resources } = mapResources(
    given({ [address]: {}, 'aws_bedrockagent_agent.a': { agent_resource_role_arn: `\${${written}.arn}` } }),
    'u',
  )
  expect(plainOf(resources[1]?.properties ?? { kind: 'absent' })).toEqual({
    AgentResourceRoleArn: `\${${expected}}`,
  })
})

test('what a Terraform type means without saying so is said, unless the resource says it', () => {
  expect(map({ 'aws_guardduty_detector.d': {} })).toEqual({
    'aws_guardduty_detector.d': ['AWS::GuardDuty::Detector', { Enable: true }],
  })
  expect(map({ 'aws_guardduty_detector.d': { enable: false } })).toEqual({
    'aws_guardduty_detector.d': ['AWS::GuardDuty::Detector', { Enable: false }],
  })
})

test('data sources are no resources', () => {
  expect(map({ 'data.aws_iam_role.r': { name: 'r' } })).toEqual({})
})

test('what refers to a satellite leads to its host', () => {
  const resources = map({
    'aws_s3_bucket.b': {},
    'aws_s3_bucket_versioning.v': { bucket: '${aws_s3_bucket.b.id}' },
    'aws_s3_bucket_policy.p': { bucket: '${aws_s3_bucket_versioning.v.bucket}' },
  })
  expect(resources).toHaveProperty(['aws_s3_bucket_policy.p', '1', 'Bucket'], '${aws_s3_bucket.b.Ref}')
})

test('a policy of several roles is part of each; what refers to it leads to the first', () => {
  const resources = map({
    'aws_iam_role.a': { name: 'a' },
    'aws_iam_role.b': { name: 'b' },
    'aws_iam_policy_attachment.p': {
      name: 'p',
      roles: ['${aws_iam_role.a.name}', '${aws_iam_role.b.name}'],
      policy_arn: 'arn:p',
    },
  })
  expect(resources).toEqual({
    'aws_iam_role.a': ['AWS::IAM::Role', { RoleName: 'a', ManagedPolicyArns: ['arn:p'] }],
    'aws_iam_role.b': ['AWS::IAM::Role', { RoleName: 'b', ManagedPolicyArns: ['arn:p'] }],
  })
})

test('a diagnostic says where the block is', () => {
  const lost = only('aws_s3_bucket_versioning.v', { bucket: '${var.bucket}' })
  const unknownType = only('aws_sagemaker_new_thing.x', {})
  const notes = (resources: readonly TerraformResource[]): unknown =>
    mapResources(resources, 'u').diagnostics.map(({ code, file, location }) => ({ code, file, location }))
  const located = { file: 'main.tf', location: at }
  expect(notes([lost, unknownType].map((resource) => ({ ...resource, at })))).toEqual([
    { code: 'satellite-without-host', ...located },
    { code: 'unmapped-type', ...located },
  ])
  for (const diagnostic of mapResources([lost, unknownType], 'u').diagnostics) {
    expect(diagnostic.file).toBe('')
    expect(diagnostic).not.toHaveProperty('location')
  }
})

test('an AI type that is mapped, or a type of something else, needs no word', () => {
  expect(
    mapResources(given({ 'aws_bedrockagent_agent.a': {}, 'aws_new_thing.x': {} }), 'u').diagnostics,
  ).toEqual([])
})
