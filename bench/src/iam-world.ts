import { type Policy, type PolicyKind, readPolicyText, type world } from '@parapet/iam'
import { randomFrom } from './random.ts'

const accounts = Array.from({ length: 50 }, (_, index) => String(111_100_000_000 + index * 1111))

/**
 * A made-up organization: fifty accounts, five levels of SCPs, managed policies that many roles share,
 * boundaries on a fifth and session policies on a tenth of them, and a bucket policy on every bucket.
 * A third of the statements carry a condition.
 */
export function syntheticWorld(principals: number, resources: number, seed: number): world.AccessWorld {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const managed = Array.from({ length: 800 }, (_, index) => identityPolicy(random, index, resources))
  const sets = Array.from({ length: 2230 }, () => [0, 1, 2, 3].flatMap(() => pick(managed) ?? []))
  const allowAll = policy('scp', [{ Effect: 'Allow', Action: '*', Resource: '*' }])
  const guard = policy('scp', [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: ['organizations:*', 's3:DeleteBucket'], Resource: '*' },
  ])
  const rcp = policy('rcp', [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-bench12345' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
  ])
  const boundary = policy('boundary', [{ Effect: 'Allow', Action: ['s3:*', 'bedrock:*'], Resource: '*' }])
  const session = policy('session', [
    { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::bucket-1*' },
  ])
  return {
    principals: Array.from({ length: principals }, (_, index) => ({
      caller: { kind: 'role', arn: roleArn(index), session: 'bench' },
      identity: pick(sets) ?? [],
      scps: [[allowAll], [guard], [allowAll], [guard], [allowAll]],
      ...(random() < 0.2 ? { boundary } : {}),
      ...(random() < 0.1 ? { session: [session] } : {}),
    })),
    resources: Array.from({ length: resources }, (_, index) => ({
      arn: `arn:aws:s3:::bucket-${index}/object`,
      account: accounts[index % accounts.length] ?? '',
      policy: bucketPolicy(random, index, principals),
      rcps: [[rcp], [rcp]],
    })),
  }
}

function roleArn(index: number): string {
  return `arn:aws:iam::${accounts[index % accounts.length]}:role/team/role-${index}`
}

function policy(kind: PolicyKind, statements: readonly object[]): Policy {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy
}

function identityPolicy(random: () => number, index: number, resources: number): Policy {
  const bucket = () => Math.floor(random() * resources)
  const statements = [0, 1, 2].map((step) => ({
    Effect: random() < 0.15 ? 'Deny' : 'Allow',
    Action: step === 0 ? ['s3:Get*', 's3:List*'] : random() < 0.5 ? 's3:*' : 'bedrock:InvokeModel',
    Resource:
      random() < 0.1
        ? '*'
        : [`arn:aws:s3:::bucket-${String(bucket()).slice(0, 2)}*`, `arn:aws:s3:::bucket-${bucket()}/*`],
    ...(random() < 0.3 ? { Condition: condition(random, index) } : {}),
  }))
  return policy('identity', statements)
}

function condition(random: () => number, index: number): object {
  const choice = random()
  if (choice < 0.4) return { StringEquals: { 'aws:ResourceTag/team': `team-${index % 20}` } }
  if (choice < 0.7) return { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }
  return { StringEquals: { 'aws:PrincipalAccount': accounts[index % accounts.length] } }
}

function bucketPolicy(random: () => number, index: number, principals: number): Policy {
  const resource = [`arn:aws:s3:::bucket-${index}`, `arn:aws:s3:::bucket-${index}/*`]
  const reader = roleArn(Math.floor(random() * principals))
  const secure = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: resource,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
  const own = {
    Effect: 'Allow',
    Principal: { AWS: accounts[(index * 7) % accounts.length] },
    Action: 's3:Get*',
    Resource: resource,
  }
  const role = {
    Effect: 'Allow',
    Principal: { AWS: reader },
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: resource,
  }
  return policy('resource', random() < 0.7 ? [secure, own] : [secure, own, role])
}
