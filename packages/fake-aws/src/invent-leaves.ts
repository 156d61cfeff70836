import type { NormalizedSchema } from '@smithy/core/schema'
import { chance } from './faults.ts'
import type { Leaves } from './fill.ts'
import type { Account } from './invent.ts'

/** What texts of some members look like, so that invented things refer to one another. */
const KINDS: readonly (readonly [
  name: RegExp,
  text: (place: Place, pick: (count: number) => number) => string,
])[] = [
  [/role_?arn$|^role$|executionrole$/i, ({ id }, pick) => `arn:aws:iam::${id}:role/RoleName-${pick(4)}`],
  [
    /kmskey|^keyid$|masterkeyid$|encryptionkey(arn)?$/i,
    ({ id, region }, pick) => `arn:aws:kms:${region}:${id}:key/key-${pick(3)}`,
  ],
  [/^subnet(id|s|ids)$/i, ({ region }, pick) => `subnet-${region}-${pick(3)}`],
  [/^(securitygroup|group)(id|s|ids)$/i, ({ region }, pick) => `sg-${region}-${pick(3)}`],
  [/^vpcid$/i, ({ region }, pick) => `vpc-${region}-${pick(2)}`],
  [/^(aws)?account(id)?$|owneraccountid$|^ownerid$/i, ({ id }) => id],
  [/^bucketregion$/i, ({ regions }, pick) => regions[pick(regions.length)] ?? ''],
  [/s3.*(uri|path)$|^s3(uri|path)/i, (_place, pick) => `s3://name-${pick(3)}/prefix`],
  [/^assumerolepolicydocument$/i, (_place, pick) => trust(TRUSTED[pick(3)] ?? '')],
  [/policydocument$|^(key|resource)?policy$|^document$/i, ({ id }, pick) => policy(id, pick(3))],
  [/cidr(ip|block)?$/i, (_place, pick) => ['10.0.0.0/16', '10.1.2.0/24', '0.0.0.0/0'][pick(3)] ?? ''],
  [/definition$/i, () => '{"Version":"2020-12-01","Steps":[]}'],
]

/** Identifiers of listed items that others refer to: of item three the text that a reference to the third has. */
const OWN: Readonly<Record<string, string>> = {
  'Regions.RegionName': 'BucketRegion',
  'Vpcs.VpcId': 'VpcId',
  'Subnets.SubnetId': 'SubnetId',
  'SecurityGroups.GroupId': 'GroupId',
  'Keys.KeyId': 'KeyId',
  'RoleDetailList.Arn': 'RoleArn',
}

type Place = { readonly id: string; readonly region: string; readonly regions: readonly string[] }

/** Who may do what: little, so that not everybody reaches everything. */
function policy(account: string, kind: number): string {
  const anyone = kind === 0 ? '*' : { AWS: `arn:aws:iam::${account}:root` }
  const statement = {
    Effect: 'Allow',
    ...(kind !== 2 && { Principal: anyone }),
    Action: kind === 2 ? ['s3:GetObject', 'bedrock:InvokeModel'] : 's3:GetObject',
    Resource: `arn:aws:s3:::name-${kind}/*`,
  }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

function trust(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

const TRUSTED = ['sagemaker.amazonaws.com', 'bedrock.amazonaws.com', 'lambda.amazonaws.com']

/** Invents leaves that belong to a request and item: the same for the same, another for another. */
export function inventLeaves(
  place: Place,
  { values = {} }: Account,
  enums: ReadonlyMap<string, readonly string[]>,
  about: string,
  echoes: Readonly<Record<string, unknown>>,
  index = 0,
): Leaves {
  const pick = (path: readonly string[], count: number): number =>
    Math.floor(chance(`${about} ${path.join('.')}`) * count)
  const fixed = (path: readonly string[]) => values[nameOf(path)]
  return {
    truth: (path) => fixed(path) === true || (fixed(path) === undefined && pick(path, 2) === 0),
    number: (path) => 1 + pick(path, 100),
    text: (path, schema) => {
      const name = nameOf(path)
      const given = fixed(path) ?? echo(path, echoes)
      if (given !== undefined) return String(given)
      const own = OWN[path.join('.')]
      if (own !== undefined) return kindOf(own)?.(place, () => index) ?? ''
      const values = enumOf(enums, schema, name)
      if (values !== undefined) return values[pick(path, values.length)] ?? ''
      const kind = kindOf(name)
      if (kind !== undefined) return kind(place, (count) => pick(path, count))
      const text = `${name}-${about}`
      return /arn$/i.test(name) ? `arn:aws:fake:${place.region}:${place.id}:${text}` : text
    },
  }
}

const kindOf = (name: string) => KINDS.find(([pattern]) => pattern.test(name))?.[1]

/** The member that a text stands in: `[]` and `*` are none. */
function nameOf(path: readonly string[]): string {
  return path.findLast((name) => name !== '[]' && name !== '*') ?? ''
}

/** What was asked for by name is answered under that name. */
function echo(path: readonly string[], echoes: Readonly<Record<string, unknown>>): string | undefined {
  if (path.includes('[]') || path.includes('*')) return undefined
  const value = echoes[nameOf(path)]
  return typeof value === 'string' ? value : undefined
}

function enumOf(
  enums: ReadonlyMap<string, readonly string[]>,
  schema: NormalizedSchema,
  name: string,
): readonly string[] | undefined {
  const names = [schema.getName() ?? name, name, `${name}Type`, `${name}Value`]
  return names.flatMap((one) => [enums.get(one.toLowerCase()) ?? []]).find((values) => values.length > 0)
}
