import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { schemaOf } from '../../../schema/index.ts'
import type { Resource, Unit } from '../../../workload/index.ts'
import { readConfig } from '../read-config.ts'
import { shapes } from './index.ts'

/** Members that hold what is read by hand. */
const MEMBERS = [
  'AccessControlList',
  'BucketLifecycleConfiguration',
  'BucketNotificationConfiguration',
  'BucketPolicy',
  'BucketReplicationConfiguration',
  'BucketVersioningConfiguration',
  'Policy',
  'Tags',
  'associations',
  'entries',
  'instanceProfileList',
  'ipPermissions',
  'layers',
  'methodSettings',
  'networkInterfaces',
  'policyVersionList',
  'routes',
  'vpcConfig',
]

const ARN = 'arn:aws:x:eu-west-1:111122223333:thing/x'

type Parts = { readonly [member: string]: unknown }

/** The unit of one recorded thing. */
function unitOf(
  resourceType: string,
  configuration: Parts,
  supplementaryConfiguration: Parts = {},
  more: Parts = {},
): Unit {
  const item = {
    resourceType,
    arn: ARN,
    resourceId: 'x',
    accountId: '111122223333',
    awsRegion: 'eu-west-1',
    configuration,
    supplementaryConfiguration,
    ...more,
  }
  const { units } = readConfig(inMemoryFiles({ 'c.json': JSON.stringify({ configurationItems: [item] }) }), [
    'c.json',
  ])
  return (
    units[0] ?? {
      id: '',
      source: 'config',
      files: [],
      resources: [],
      exports: [],
      outputs: new Map(),
      knowledge: 'none',
    }
  )
}

/** What is known of a resource; what is absent is `undefined`. */
function known(resource: Resource | undefined): Parts {
  const entries = [...(resource?.properties.entries ?? [])]
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value.kind === 'unresolved' ? [] : [[name, plainOf(value)]])),
  )
}

const own = (...parts: Parameters<typeof unitOf>): Parts => known(unitOf(...parts).resources[0])

const beside = (...parts: Parameters<typeof unitOf>) =>
  unitOf(...parts)
    .resources.slice(1)
    .map((resource) => [resource.address.slice(ARN.length), resource.type, known(resource)])

test.each(shapes)(
  '$recorded becomes a type that is known',
  ({ recorded, type, beside: others = [], renames = {} }) => {
    for (const name of [type ?? recorded, ...others.map((other) => other.type)])
      expect(schemaOf(name)).toBeDefined()
    const fields = schemaOf(type ?? recorded)?.fields
    expect(Object.keys(renames).filter((path) => fields?.has(path.split(/[.[]/)[0] ?? '') !== true)).toEqual(
      [],
    )
  },
)

test('whatever is recorded is read without an exception', () => {
  const parts = fc.dictionary(
    fc.constantFrom(...MEMBERS),
    fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.json({ maxDepth: 4 })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...shapes), parts, parts, ({ recorded }, configuration, supplementary) => {
      const { resources } = unitOf(recorded, configuration, supplementary)
      for (const { properties } of resources) expect(properties.kind).toBe('map')
    }),
  )
})

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }
const encoded = encodeURIComponent(JSON.stringify(policy))

describe('IAM', () => {
  const role = {
    roleName: 'r',
    path: '/',
    assumeRolePolicyDocument: encoded,
    rolePolicyList: [{ policyName: 'p', policyDocument: encoded }],
    attachedManagedPolicies: [{ policyArn: 'arn:aws:iam::aws:policy/A', policyName: 'A' }],
    permissionsBoundary: {
      permissionsBoundaryArn: 'arn:aws:iam::1:policy/B',
      permissionsBoundaryType: 'Policy',
    },
    instanceProfileList: [],
  }

  test('a role with its policies', () => {
    expect(own('AWS::IAM::Role', role)).toMatchObject({
      RoleName: 'r',
      AssumeRolePolicyDocument: policy,
      Policies: [{ PolicyName: 'p', PolicyDocument: policy }],
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/A'],
      PermissionsBoundary: 'arn:aws:iam::1:policy/B',
    })
  })

  test.each<readonly [string, Parts, boolean]>([
    ['null is none', { permissionsBoundary: null }, true],
    ['nothing is not known', { permissionsBoundary: undefined }, false],
  ])('a boundary: %s', (_what, part, isKnown) => {
    const properties = own('AWS::IAM::Role', { ...role, ...part })
    expect('PermissionsBoundary' in properties).toBe(isKnown)
    expect(properties['PermissionsBoundary']).toBeUndefined()
  })

  test.each<readonly [string, Parts, string]>([
    ['told', {}, 'complete'],
    ['not told', { rolePolicyList: undefined }, 'partial'],
  ])('policies beside a role are known when its own are %s', (_what, part, knowledge) => {
    const { knowledgeOf } = unitOf('AWS::IAM::Role', { ...role, ...part })
    expect(['RolePolicy', 'Policy'].map((type) => knowledgeOf?.get(`AWS::IAM::${type}`))).toEqual([
      knowledge,
      knowledge,
    ])
    expect(knowledgeOf?.get('AWS::IAM::Role')).toBe('partial')
  })

  test('profiles of instances stand beside their role', () => {
    const profile = {
      instanceProfileName: 'i',
      arn: 'arn:aws:iam::1:instance-profile/i',
      path: '/',
      roles: [{ roleName: 'r' }],
    }
    const given = { ...role, instanceProfileList: [profile] }
    expect(beside('AWS::IAM::Role', given)).toEqual([
      [
        '/instance-profile/i',
        'AWS::IAM::InstanceProfile',
        { InstanceProfileName: 'i', Path: '/', Roles: ['r'] },
      ],
    ])
    expect(unitOf('AWS::IAM::Role', given).resources[1]?.names).toEqual(['i', profile.arn])
  })

  test('a user with its groups, a group with its policies', () => {
    const user = {
      userName: 'u',
      groupList: ['g'],
      userPolicyList: [],
      attachedManagedPolicies: [],
      permissionsBoundary: null,
    }
    expect(own('AWS::IAM::User', user)).toMatchObject({
      UserName: 'u',
      Groups: ['g'],
      Policies: [],
      ManagedPolicyArns: [],
    })
    const group = { groupName: 'g', groupPolicyList: [{ policyName: 'p', policyDocument: encoded }] }
    expect(own('AWS::IAM::Group', group)).toMatchObject({
      GroupName: 'g',
      Policies: [{ PolicyName: 'p', PolicyDocument: policy }],
    })
  })

  test('a managed policy has the document of the version that counts, and the name that CloudFormation gives it', () => {
    const versions = [
      { versionId: 'v1', isDefaultVersion: false, document: encodeURIComponent('{"Statement":[]}') },
      { versionId: 'v2', isDefaultVersion: true, document: encoded },
    ]
    const unit = unitOf('AWS::IAM::Policy', {
      policyName: 'p',
      path: '/',
      description: null,
      policyVersionList: versions,
    })
    expect(unit.resources[0]?.type).toBe('AWS::IAM::ManagedPolicy')
    expect(known(unit.resources[0])).toMatchObject({
      ManagedPolicyName: 'p',
      PolicyDocument: policy,
      Description: undefined,
    })
    const open = own('AWS::IAM::Policy', { policyName: 'p', policyVersionList: versions.slice(0, 1) })
    expect('PolicyDocument' in open).toBe(false)
  })
})

describe('KMS', () => {
  const key = {
    keyId: 'k',
    enabled: true,
    keyManager: 'CUSTOMER',
    customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    multiRegion: false,
  }

  test('a key with its policy and rotation, which histories write as texts', () => {
    const tags = [{ tagKey: 'a', tagValue: 'b' }]
    const told = { Policy: JSON.stringify(policy), KeyRotationStatus: 'false', Tags: tags }
    expect(own('AWS::KMS::Key', key, told)).toMatchObject({
      Enabled: true,
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyPolicy: policy,
      EnableKeyRotation: false,
      Tags: [{ Key: 'a', Value: 'b' }],
    })
  })

  test('a key whose policy is not told has one that is not known', () => {
    const properties = own('AWS::KMS::Key', key)
    expect(['KeyPolicy', 'EnableKeyRotation', 'Tags'].filter((name) => name in properties)).toEqual([])
  })

  test('a key that AWS manages is left out', () => {
    expect(unitOf('AWS::KMS::Key', { ...key, keyManager: 'AWS' }).resources).toEqual([])
  })
})

describe('S3', () => {
  /** As AWS Config writes a bucket that nobody changed; lists of access are texts inside of texts. */
  const acl = (...grants: readonly Parts[]) =>
    JSON.stringify(
      JSON.stringify({
        grantSet: null,
        grantList: [{ grantee: { id: '1' }, permission: 'FullControl' }, ...grants],
      }),
    )
  const plain = {
    AccessControlList: acl(),
    BucketAccelerateConfiguration: '{"status":null}',
    BucketLoggingConfiguration: '{"destinationBucketName":null,"logFilePrefix":null}',
    BucketNotificationConfiguration: '{"configurations":{}}',
    BucketPolicy: '{"policyText":null}',
    BucketVersioningConfiguration: '{"status":"Off","isMfaDeleteEnabled":null}',
    IsRequesterPaysEnabled: 'false',
  }
  const bucket = (parts: Parts = {}): Parts =>
    own(
      'AWS::S3::Bucket',
      { name: 'b' },
      {
        ...plain,
        ...Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [
            name,
            typeof part === 'string' ? part : JSON.stringify(part),
          ]),
        ),
      },
    )

  test('a bucket that nobody changed', () => {
    expect(bucket()).toMatchObject({
      BucketName: 'b',
      AccessControl: 'Private',
      VersioningConfiguration: { Status: undefined },
      LoggingConfiguration: undefined,
      PublicAccessBlockConfiguration: undefined,
      LifecycleConfiguration: undefined,
      ReplicationConfiguration: undefined,
      WebsiteConfiguration: undefined,
      CorsConfiguration: undefined,
      ObjectLockConfiguration: undefined,
    })
    expect(['BucketEncryption', 'OwnershipControls'].filter((name) => name in bucket())).toEqual([])
  })

  test('of a bucket that a query asked a part of, the rest is not known', () => {
    const part = own('AWS::S3::Bucket', { name: 'b' }, { BucketPolicy: plain.BucketPolicy })
    expect(Object.keys(part)).toEqual(['BucketName'])
  })

  test.each<readonly [string, Parts, Parts]>([
    [
      'encryption',
      {
        ServerSideEncryptionConfiguration: {
          rules: [
            {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: 'k' },
              bucketKeyEnabled: true,
            },
          ],
        },
      },
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' },
            },
          ],
        },
      },
    ],
    [
      'versions',
      { BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: true } },
      { VersioningConfiguration: { Status: 'Enabled' } },
    ],
    [
      'logs',
      { BucketLoggingConfiguration: { destinationBucketName: 'l', logFilePrefix: 'p/' } },
      { LoggingConfiguration: { DestinationBucketName: 'l', LogFilePrefix: 'p/' } },
    ],
    [
      'public access',
      { PublicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: false } },
      { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: false } },
    ],
    [
      'a lock',
      {
        ObjectLockConfiguration: {
          objectLockEnabled: 'Enabled',
          rule: { defaultRetention: { mode: 'GOVERNANCE', days: 30, years: null } },
        },
      },
      {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30, Years: undefined } },
        },
      },
    ],
    [
      'acceleration',
      { BucketAccelerateConfiguration: { status: 'Enabled' } },
      { AccelerateConfiguration: { AccelerationStatus: 'Enabled' } },
    ],
    [
      'a site',
      {
        BucketWebsiteConfiguration: {
          indexDocumentSuffix: 'i.html',
          errorDocument: null,
          redirectAllRequestsTo: null,
          routingRules: [{ condition: { keyPrefixEquals: 'a/' }, redirect: { replaceKeyWith: 'e' } }],
        },
      },
      {
        WebsiteConfiguration: {
          IndexDocument: 'i.html',
          ErrorDocument: undefined,
          RoutingRules: [
            { RoutingRuleCondition: { KeyPrefixEquals: 'a/' }, RedirectRule: { ReplaceKeyWith: 'e' } },
          ],
        },
      },
    ],
    [
      'other origins',
      {
        BucketCrossOriginConfiguration: {
          rules: [{ allowedOrigins: ['*'], allowedMethods: ['GET'], exposedHeaders: null, maxAgeSeconds: 5 }],
        },
      },
      {
        CorsConfiguration: {
          CorsRules: [
            { AllowedOrigins: ['*'], AllowedMethods: ['GET'], ExposedHeaders: undefined, MaxAge: 5 },
          ],
        },
      },
    ],
    [
      'copies',
      {
        BucketReplicationConfiguration: {
          roleARN: 'r',
          rules: {
            one: {
              prefix: '',
              status: 'Enabled',
              destinationConfig: { Account: '1', bucketARN: 'arn:aws:s3:::o', storageClass: null },
            },
          },
        },
      },
      {
        ReplicationConfiguration: {
          Role: 'r',
          Rules: [
            {
              Id: 'one',
              Status: 'Enabled',
              Prefix: '',
              Destination: { Bucket: 'arn:aws:s3:::o', Account: '1', StorageClass: undefined },
            },
          ],
        },
      },
    ],
  ])('%s', (_what, parts, expected) => {
    expect(bucket(parts)).toMatchObject(expected)
  })

  test.each<readonly [readonly Parts[], string]>([
    [[{ grantee: 'AllUsers', permission: 'Read' }], 'PublicRead'],
    [[{ grantee: 'AllUsers', permission: 'Write' }], 'PublicReadWrite'],
    [[{ grantee: 'AuthenticatedUsers', permission: 'Read' }], 'AuthenticatedRead'],
    [[{ grantee: 'LogDelivery', permission: 'Write' }], 'LogDeliveryWrite'],
    [[{ grantee: { id: '2' }, permission: 'Read' }], 'Private'],
  ])('the list of access that grants %j', (grants, expected) => {
    expect(bucket({ AccessControlList: acl(...grants) })['AccessControl']).toBe(expected)
  })

  test('rules of a life cycle, with days that are not set', () => {
    const rule = {
      id: 'd',
      prefix: null,
      status: 'Enabled',
      filter: {
        predicate: {
          type: 'LifecycleAndOperator',
          operands: [
            { type: 'LifecyclePrefixPredicate', prefix: 'd/' },
            { type: 'LifecycleTagPredicate', tag: { key: 'a', value: 'b' } },
          ],
        },
      },
      expirationInDays: -1,
      noncurrentVersionExpirationInDays: 545,
      expirationDate: null,
      transitions: [{ days: 30, date: null, storageClass: 'STANDARD_IA' }],
      noncurrentVersionTransitions: [{ days: 180, storageClass: 'GLACIER' }],
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    }
    const simple = { id: 's', prefix: 's/', status: 'Disabled', filter: null, expirationInDays: 5 }
    expect(
      bucket({ BucketLifecycleConfiguration: { rules: [rule, simple] } })['LifecycleConfiguration'],
    ).toMatchObject({
      Rules: [
        {
          Id: 'd',
          Prefix: 'd/',
          Status: 'Enabled',
          TagFilters: [{ Key: 'a', Value: 'b' }],
          ExpirationInDays: undefined,
          NoncurrentVersionExpirationInDays: 545,
          Transitions: [{ TransitionInDays: 30, StorageClass: 'STANDARD_IA' }],
          NoncurrentVersionTransitions: [{ TransitionInDays: 180, StorageClass: 'GLACIER' }],
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
        { Id: 's', Prefix: 's/', Status: 'Disabled', ExpirationInDays: 5, TagFilters: undefined },
      ],
    })
  })

  test('notifications, one for each event', () => {
    const filter = { s3KeyFilter: { filterRules: [{ name: 'Prefix', value: 'i/' }] } }
    const configurations = {
      a: {
        type: 'LambdaConfiguration',
        functionARN: 'f',
        events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'],
        filter,
      },
      b: { type: 'TopicConfiguration', topicARN: 't', events: ['s3:ObjectCreated:*'], filter: null },
    }
    expect(
      bucket({ BucketNotificationConfiguration: { configurations } })['NotificationConfiguration'],
    ).toMatchObject({
      LambdaConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((Event) => ({
        Event,
        Function: 'f',
        Filter: { S3Key: { Rules: [{ Name: 'Prefix', Value: 'i/' }] } },
      })),
      TopicConfigurations: [{ Event: 's3:ObjectCreated:*', Topic: 't', Filter: undefined }],
      QueueConfigurations: undefined,
    })
  })

  test.each<readonly [string, Parts, readonly unknown[], string]>([
    ['none', plain, [], 'complete'],
    [
      'one',
      { ...plain, BucketPolicy: JSON.stringify({ policyText: JSON.stringify(policy) }) },
      [['/policy', 'AWS::S3::BucketPolicy', { Bucket: 'b', PolicyDocument: policy }]],
      'complete',
    ],
    ['not told', { ...plain, BucketPolicy: undefined }, [], 'partial'],
  ])('the policy of a bucket: %s', (_what, parts, expected, knowledge) => {
    expect(beside('AWS::S3::Bucket', { name: 'b' }, parts)).toEqual(expected)
    expect(unitOf('AWS::S3::Bucket', { name: 'b' }, parts).knowledgeOf?.get('AWS::S3::BucketPolicy')).toBe(
      knowledge,
    )
  })

  test('tags that are not beside it', () => {
    const tagged = { ...plain, BucketTaggingConfiguration: '{"tagSets":[{"tags":{"a":"b"}}]}' }
    expect(own('AWS::S3::Bucket', { name: 'b' }, tagged)['Tags']).toEqual([{ Key: 'a', Value: 'b' }])
  })

  test('the block of an account', () => {
    expect(
      own('AWS::S3::AccountPublicAccessBlock', { blockPublicAcls: true, restrictPublicBuckets: false }),
    ).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: false },
    })
  })
})

describe('Lambda', () => {
  const statement = (Condition: Parts): Parts => ({
    Sid: 's',
    Effect: 'Allow',
    Principal: { Service: 's3.amazonaws.com' },
    Action: 'lambda:InvokeFunction',
    Resource: 'f',
    Condition,
  })
  const permission = (...statements: readonly Parts[]) =>
    beside(
      'AWS::Lambda::Function',
      { functionName: 'f' },
      { Policy: JSON.stringify({ Statement: statements }) },
    )

  test('a function', () => {
    const recorded = {
      functionName: 'f',
      role: 'r',
      kmskeyArn: null,
      vpcConfig: null,
      layers: [{ arn: 'l' }],
      tracingConfig: { mode: 'Active' },
      imageConfigResponse: { imageConfig: { entryPoint: ['e'] }, error: null },
    }
    expect(
      own('AWS::Lambda::Function', recorded, { Concurrency: '{"reservedConcurrentExecutions":5}' }),
    ).toMatchObject({
      FunctionName: 'f',
      Role: 'r',
      KmsKeyArn: undefined,
      VpcConfig: undefined,
      Layers: ['l'],
      TracingConfig: { Mode: 'Active' },
      ImageConfig: { EntryPoint: ['e'] },
      ReservedConcurrentExecutions: 5,
    })
    expect('Environment' in own('AWS::Lambda::Function', recorded)).toBe(false)
  })

  test('each statement of its policy that allows is a permission', () => {
    const limited = statement({
      ArnLike: { 'AWS:SourceArn': 'a' },
      StringEquals: { 'AWS:SourceAccount': '1' },
    })
    expect(permission(limited, { ...limited, Effect: 'Deny' })).toEqual([
      [
        '/permission/s',
        'AWS::Lambda::Permission',
        expect.objectContaining({
          Action: 'lambda:InvokeFunction',
          FunctionName: 'f',
          Principal: 's3.amazonaws.com',
          SourceArn: 'a',
          SourceAccount: '1',
          PrincipalOrgID: undefined,
        }),
      ],
    ])
  })

  test('a condition that no property says leaves open what limits it', () => {
    const [, , properties] = permission(statement({ StringEquals: { 'aws:SourceVpc': 'v' } }))[0] ?? []
    expect(properties).not.toHaveProperty('SourceArn')
    expect(permission(statement({}))[0]?.[2]).toHaveProperty('SourceArn', undefined)
  })

  test.each<readonly [string, Parts, string]>([
    ['none', { Policy: null }, 'complete'],
    ['not told', {}, 'partial'],
  ])('a policy: %s', (_what, parts, knowledge) => {
    const unit = unitOf('AWS::Lambda::Function', { functionName: 'f' }, parts)
    expect(unit.resources).toHaveLength(1)
    expect(unit.knowledgeOf?.get('AWS::Lambda::Permission')).toBe(knowledge)
  })
})

describe('the network', () => {
  const open = {
    fromPort: 22,
    toPort: 22,
    ipProtocol: 'tcp',
    ipv4Ranges: [{ cidrIp: '0.0.0.0/0', description: 'all' }],
    ipRanges: ['0.0.0.0/0'],
    ipv6Ranges: [{ cidrIpv6: '::/0' }],
    prefixListIds: [{ prefixListId: 'pl-1' }],
    userIdGroupPairs: [{ groupId: 'sg-2', userId: '1' }],
  }

  test('a security group has one rule for each peer, and none beside it', () => {
    const group = {
      groupName: 'g',
      description: 'd',
      vpcId: 'v',
      ipPermissions: [open],
      ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: ['10.0.0.0/8'] }],
    }
    const unit = unitOf('AWS::EC2::SecurityGroup', group)
    const base = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }
    expect(known(unit.resources[0])).toMatchObject({
      GroupDescription: 'd',
      GroupName: 'g',
      VpcId: 'v',
      SecurityGroupIngress: [
        {
          ...base,
          CidrIp: '0.0.0.0/0',
          Description: 'all',
          CidrIpv6: undefined,
          SourceSecurityGroupId: undefined,
        },
        { ...base, CidrIpv6: '::/0', CidrIp: undefined },
        { ...base, SourcePrefixListId: 'pl-1' },
        { ...base, SourceSecurityGroupId: 'sg-2', SourceSecurityGroupOwnerId: '1' },
      ],
      SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '10.0.0.0/8', FromPort: undefined }],
    })
    expect(unit.knowledgeOf?.get('AWS::EC2::SecurityGroupIngress')).toBe('complete')
    const part = unitOf('AWS::EC2::SecurityGroup', { groupName: 'g', ipPermissions: [open] })
    expect(part.knowledgeOf?.get('AWS::EC2::SecurityGroupIngress')).toBe('partial')
    expect('SecurityGroupEgress' in known(part.resources[0])).toBe(false)
  })

  test('routes and associations stand beside their table, but for what no template writes', () => {
    const table = {
      routeTableId: 'rtb-1',
      vpcId: 'v',
      routes: [
        { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
        { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' },
        { destinationPrefixListId: 'pl-1', gatewayId: 'vpce-1' },
      ],
      associations: [
        { main: true, routeTableAssociationId: 'm', routeTableId: 'rtb-1', subnetId: null },
        { main: false, routeTableAssociationId: 'a', routeTableId: 'rtb-1', subnetId: 's' },
      ],
    }
    expect(beside('AWS::EC2::RouteTable', table)).toEqual([
      [
        '/route/0.0.0.0/0',
        'AWS::EC2::Route',
        expect.objectContaining({
          RouteTableId: 'rtb-1',
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: 'igw-1',
          VpcEndpointId: undefined,
        }),
      ],
      [
        '/route/pl-1',
        'AWS::EC2::Route',
        expect.objectContaining({
          DestinationPrefixListId: 'pl-1',
          VpcEndpointId: 'vpce-1',
          GatewayId: undefined,
        }),
      ],
      ['/association/a', 'AWS::EC2::SubnetRouteTableAssociation', { RouteTableId: 'rtb-1', SubnetId: 's' }],
    ])
  })

  test('rules of a list stand beside it, but for the last', () => {
    const entry = {
      cidrBlock: '0.0.0.0/0',
      egress: false,
      protocol: '-1',
      ruleAction: 'allow',
      ruleNumber: 100,
    }
    const list = {
      networkAclId: 'acl-1',
      vpcId: 'v',
      entries: [entry, { ...entry, ruleNumber: 32767 }],
      associations: [{ networkAclAssociationId: 'a', networkAclId: 'acl-1', subnetId: 's' }],
    }
    expect(beside('AWS::EC2::NetworkAcl', list)).toEqual([
      [
        '/entry/false/100',
        'AWS::EC2::NetworkAclEntry',
        expect.objectContaining({
          NetworkAclId: 'acl-1',
          CidrBlock: '0.0.0.0/0',
          Egress: false,
          Protocol: '-1',
          RuleAction: 'allow',
          RuleNumber: 100,
        }),
      ],
      ['/association/a', 'AWS::EC2::SubnetNetworkAclAssociation', { NetworkAclId: 'acl-1', SubnetId: 's' }],
    ])
  })

  test.each<readonly [string, Parts, Parts]>([
    [
      'AWS::EC2::VPC',
      { cidrBlock: '10.0.0.0/16', instanceTenancy: 'default' },
      { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'default' },
    ],
    [
      'AWS::EC2::Subnet',
      {
        vpcId: 'v',
        mapPublicIpOnLaunch: true,
        ipv6CidrBlockAssociationSet: [{ ipv6CidrBlock: 'fd00::/64' }],
      },
      { VpcId: 'v', MapPublicIpOnLaunch: true, Ipv6CidrBlock: 'fd00::/64' },
    ],
    [
      'AWS::EC2::VPCEndpoint',
      {
        vpcId: 'v',
        vpcEndpointType: 'Interface',
        groups: [{ groupId: 'sg-1' }],
        policyDocument: JSON.stringify(policy),
      },
      { VpcId: 'v', SecurityGroupIds: ['sg-1'], PolicyDocument: policy },
    ],
    [
      'AWS::EC2::NatGateway',
      { subnetId: 's', natGatewayAddresses: [{ allocationId: 'a', privateIp: '10.0.0.5' }] },
      { SubnetId: 's', AllocationId: 'a', PrivateIpAddress: '10.0.0.5' },
    ],
    ['AWS::EC2::EgressOnlyInternetGateway', { attachments: [{ vpcId: 'v' }] }, { VpcId: 'v' }],
    [
      'AWS::EC2::VPCPeeringConnection',
      { requesterVpcInfo: { vpcId: 'v' }, accepterVpcInfo: { vpcId: 'w', ownerId: '2', region: 'r' } },
      { VpcId: 'v', PeerVpcId: 'w', PeerOwnerId: '2', PeerRegion: 'r' },
    ],
    [
      'AWS::EC2::FlowLog',
      { resourceId: 'vpc-1', trafficType: 'ALL' },
      { ResourceId: 'vpc-1', ResourceType: 'VPC' },
    ],
    ['AWS::EC2::FlowLog', { resourceId: 'subnet-1' }, { ResourceType: 'Subnet' }],
    ['AWS::EC2::FlowLog', { resourceId: 'eni-1' }, { ResourceType: 'NetworkInterface' }],
    [
      'AWS::EC2::NetworkInterface',
      { subnetId: 's', groups: [{ groupId: 'sg-1' }] },
      { SubnetId: 's', GroupSet: ['sg-1'] },
    ],
    ['AWS::EC2::Volume', { encrypted: true, kmsKeyId: null }, { Encrypted: true, KmsKeyId: undefined }],
    [
      'AWS::EC2::Instance',
      {
        instanceType: 't3.small',
        iamInstanceProfile: { arn: 'arn:aws:iam::1:instance-profile/path/p', id: 'A' },
        securityGroups: [{ groupId: 'sg-1', groupName: 'g' }],
        monitoring: { state: 'disabled' },
        metadataOptions: { httpTokens: 'required' },
        networkInterfaces: [
          {
            subnetId: 's',
            attachment: { deviceIndex: 0 },
            groups: [{ groupId: 'sg-1' }],
            association: { publicIp: '192.0.2.1' },
          },
        ],
      },
      {
        InstanceType: 't3.small',
        IamInstanceProfile: 'p',
        SecurityGroupIds: ['sg-1'],
        Monitoring: false,
        MetadataOptions: { HttpTokens: 'required' },
        NetworkInterfaces: [
          { DeviceIndex: '0', SubnetId: 's', GroupSet: ['sg-1'], AssociatePublicIpAddress: true },
        ],
      },
    ],
    [
      'AWS::EC2::Instance',
      { iamInstanceProfile: null, networkInterfaces: [{ subnetId: 's', association: null }] },
      {
        IamInstanceProfile: undefined,
        NetworkInterfaces: [{ SubnetId: 's', AssociatePublicIpAddress: false }],
      },
    ],
  ])('%s', (type, recorded, expected) => {
    expect(own(type, recorded)).toMatchObject(expected)
  })

  test('a gateway is attached beside itself', () => {
    expect(
      beside('AWS::EC2::InternetGateway', {
        internetGatewayId: 'igw-1',
        attachments: [{ vpcId: 'v', state: 'available' }],
      }),
    ).toEqual([
      [
        '/attachment/v',
        'AWS::EC2::VPCGatewayAttachment',
        { InternetGatewayId: 'igw-1', VpcId: 'v', VpnGatewayId: undefined },
      ],
    ])
  })
})

describe('databases, gateways and what watches', () => {
  test.each<readonly [string, Parts, Parts, Parts]>([
    [
      'AWS::DynamoDB::Table',
      {
        tableName: 't',
        billingModeSummary: { billingMode: 'PAY_PER_REQUEST' },
        ssedescription: { status: 'ENABLED', ssetype: 'KMS', kmsmasterKeyArn: 'k' },
        deletionProtectionEnabled: true,
      },
      {
        ContinuousBackupsDescription:
          '{"pointInTimeRecoveryDescription":{"pointInTimeRecoveryStatus":"DISABLED"}}',
      },
      {
        TableName: 't',
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'k' },
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
      },
    ],
    ['AWS::DynamoDB::Table', { tableName: 't', ssedescription: null }, {}, { SSESpecification: undefined }],
    [
      'AWS::RDS::DBInstance',
      {
        dBInstanceIdentifier: 'i',
        publiclyAccessible: false,
        storageEncrypted: true,
        vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-1' }],
        dBSubnetGroup: { dBSubnetGroupName: 'n' },
        iAMDatabaseAuthenticationEnabled: true,
        endpoint: { port: 5432 },
      },
      {},
      {
        DBInstanceIdentifier: 'i',
        PubliclyAccessible: false,
        StorageEncrypted: true,
        VPCSecurityGroups: ['sg-1'],
        DBSubnetGroupName: 'n',
        EnableIAMDatabaseAuthentication: true,
        Port: '5432',
      },
    ],
    [
      'AWS::RDS::DBCluster',
      {
        dbclusterIdentifier: 'c',
        vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-1' }],
        dbsubnetGroup: 'n',
        httpEndpointEnabled: true,
        iamdatabaseAuthenticationEnabled: false,
        tagList: [{ key: 'a', value: 'b' }],
      },
      {},
      {
        DBClusterIdentifier: 'c',
        VpcSecurityGroupIds: ['sg-1'],
        DBSubnetGroupName: 'n',
        EnableHttpEndpoint: true,
        EnableIAMDatabaseAuthentication: false,
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    ],
    [
      'AWS::RDS::DBSubnetGroup',
      { dBSubnetGroupName: 'n', subnets: [{ subnetIdentifier: 's' }] },
      {},
      { DBSubnetGroupName: 'n', SubnetIds: ['s'] },
    ],
    [
      'AWS::Redshift::Cluster',
      {
        clusterIdentifier: 'c',
        encrypted: true,
        numberOfNodes: 2,
        iamRoles: [{ iamRoleArn: 'r' }],
        vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-1' }],
      },
      {},
      {
        ClusterIdentifier: 'c',
        Encrypted: true,
        ClusterType: 'multi-node',
        IamRoles: ['r'],
        VpcSecurityGroupIds: ['sg-1'],
      },
    ],
    ['AWS::Redshift::Cluster', { numberOfNodes: 1 }, {}, { ClusterType: 'single-node' }],
    [
      'AWS::ApiGateway::RestApi',
      {
        id: 'a1',
        name: 'a',
        apiKeySource: 'HEADER',
        policy: JSON.stringify(policy).replaceAll('"', '\\"'),
        disableExecuteApiEndpoint: true,
      },
      {},
      { Name: 'a', ApiKeySourceType: 'HEADER', Policy: policy, DisableExecuteApiEndpoint: true },
    ],
    ['AWS::ApiGateway::RestApi', { id: 'a1', policy: null }, {}, { Policy: undefined }],
    ['AWS::ApiGatewayV2::Api', { apiId: 'a1', protocolType: 'HTTP' }, {}, { ProtocolType: 'HTTP' }],
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      {
        loadBalancerName: 'l',
        scheme: 'internal',
        securityGroups: ['sg-1'],
        availabilityZones: [{ subnetId: 's' }],
      },
      { LoadBalancerAttributes: '[{"key":"access_logs.s3.enabled","value":"true"}]' },
      {
        Name: 'l',
        Scheme: 'internal',
        SecurityGroups: ['sg-1'],
        Subnets: ['s'],
        LoadBalancerAttributes: [{ Key: 'access_logs.s3.enabled', Value: 'true' }],
      },
    ],
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { securityGroups: [{ value: 'sg-1' }] },
      {},
      { SecurityGroups: ['sg-1'] },
    ],
    [
      'AWS::CodeBuild::Project',
      {
        name: 'p',
        encryptionKey: 'k',
        vpcConfig: { vpcId: 'v', subnets: [{ subnet: 's' }], securityGroupIds: ['sg-1'] },
      },
      {},
      {
        Name: 'p',
        EncryptionKey: 'k',
        VpcConfig: { VpcId: 'v', Subnets: ['s'], SecurityGroupIds: ['sg-1'] },
      },
    ],
    ['AWS::CodeBuild::Project', { name: 'p', vpcConfig: null }, {}, { VpcConfig: undefined }],
    [
      'AWS::CloudTrail::Trail',
      { name: 't', logFileValidationEnabled: true, isMultiRegionTrail: true, kmsKeyId: null },
      {},
      { TrailName: 't', EnableLogFileValidation: true, IsMultiRegionTrail: true, KMSKeyId: undefined },
    ],
    [
      'AWS::CloudWatch::Alarm',
      { alarmName: 'a', okactions: ['x'] },
      {},
      { AlarmName: 'a', OKActions: ['x'] },
    ],
  ])('%s', (type, recorded, supplementary, expected) => {
    expect(own(type, recorded, supplementary)).toMatchObject(expected)
  })

  test.each<readonly [string, string, Parts, Parts]>([
    [
      'AWS::ApiGateway::Stage',
      'arn:aws:apigateway:r::/restapis/a1/stages/v',
      { stageName: 'v', methodSettings: { '~1chat/POST': { loggingLevel: 'INFO' }, '*/*': {} } },
      {
        RestApiId: 'a1',
        StageName: 'v',
        MethodSettings: [
          { ResourcePath: '/chat', HttpMethod: 'POST', LoggingLevel: 'INFO' },
          { ResourcePath: '/*', HttpMethod: '*' },
        ],
      },
    ],
    [
      'AWS::ApiGatewayV2::Stage',
      'arn:aws:apigateway:r::/apis/a2/stages/v',
      { stageName: 'v' },
      { ApiId: 'a2', StageName: 'v' },
    ],
    [
      'AWS::WAFv2::WebACL',
      'arn:aws:wafv2:r:1:regional/webacl/w/1',
      { name: 'w', defaultAction: { allow: {} } },
      { Name: 'w', Scope: 'REGIONAL', DefaultAction: { Allow: {} } },
    ],
    [
      'AWS::WAFv2::WebACL',
      'arn:aws:wafv2:us-east-1:1:global/webacl/w/1',
      { name: 'w' },
      { Scope: 'CLOUDFRONT' },
    ],
  ])('%s is told by its ARN %s', (type, arn, recorded, expected) => {
    expect(own(type, recorded, {}, { arn })).toMatchObject(expected)
  })

  test('an API is named by its id', () => {
    expect(unitOf('AWS::ApiGateway::RestApi', { id: 'a1' }).resources[0]?.names).toContain('a1')
    expect(unitOf('AWS::ApiGatewayV2::Api', { apiId: 'a2' }).resources[0]?.names).toContain('a2')
  })
})
