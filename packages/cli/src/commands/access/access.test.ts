import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerAccess } from './index.ts'

let folder = ''
let printed = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-'))
  file('role.json', [{ Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::data/*' }])
  file('narrow.json', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' }])
  file('deny.json', [{ Sid: 'No', Effect: 'Deny', Action: '*', Resource: '*' }])
  file('when.json', [
    {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ml' } },
    },
  ])
  file('bucket.json', [
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' },
  ])
  file('wide.json', [{ Effect: 'Allow', Action: '*', Resource: '*' }])
  writeFileSync(join(folder, 'details.json'), JSON.stringify(details))
  writeFileSync(join(folder, 'trail.json'), JSON.stringify(trail))
  writeFileSync(join(folder, 'broken.json'), '{')
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())

const ann = 'arn:aws:iam::111122223333:user/ann'
const details = {
  UserDetailList: [
    {
      Arn: ann,
      UserPolicyList: [
        {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
          },
        },
      ],
    },
  ],
  RoleDetailList: [
    {
      Arn: 'arn:aws:iam::111122223333:role/app',
      Path: '/',
      RolePolicyList: [],
      AssumeRolePolicyDocument: {},
    },
  ],
}
const trail = {
  Records: [
    { eventSource: 's3.amazonaws.com', eventName: 'GetObject', resources: [{ ARN: 'arn:aws:s3:::data/a' }] },
    { eventSource: 'sagemaker.amazonaws.com', eventName: 'ListModels' },
  ],
}

function file(name: string, statements: readonly object[]): void {
  writeFileSync(join(folder, name), JSON.stringify({ Version: '2012-10-17', Statement: statements }))
}

/** Runs `parapet access …`; words ending in `.json` are files of the folder. */
async function access(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const outcome = { code: 0 }
  const root = new Command('parapet').exitOverride()
  registerAccess(root, outcome)
  const args = words.map((word) => (word.endsWith('.json') ? join(folder, word) : word))
  await root.parseAsync(['access', ...args], { from: 'user' })
  return { code: outcome.code, text: printed.replaceAll(`${folder}/`, '') }
}

const asked = ['--principal', ann, '--action', 's3:GetObject', '--resource', 'arn:aws:s3:::data/a']

describe('can', () => {
  test('explains an allowed request by its statement and line', async () => {
    const { code, text } = await access('can', ...asked, '--policy', 'role.json')
    expect(code).toBe(0)
    expect(text).toContain('ALLOWED')
    expect(text).toContain('identity policies: Allow by `Read` (role.json:1:')
  })

  test('a Deny decides, and ends with 1', async () => {
    const { code, text } = await access('can', ...asked, '--policy', 'role.json', '--scp', 'deny.json')
    expect(code).toBe(1)
    expect(text).toContain('DENIED')
    expect(text).toContain('service control policies: Deny by `No`')
  })

  test('says under which conditions', async () => {
    const { text } = await access('can', ...asked, '--policy', 'when.json')
    expect(text).toContain('CONDITIONAL')
    expect(text).toContain('if StringEquals(aws:PrincipalTag/team: ml)')
    const settled = await access(
      'can',
      ...asked,
      '--policy',
      'when.json',
      '--context',
      'aws:PrincipalTag/team=web',
    )
    expect(settled.text).toContain('nothing in the identity policies allows it')
  })

  test('takes policies from account details, and prints JSON', async () => {
    const { text } = await access('can', ...asked, '--details', 'details.json', '--format', 'json')
    expect(JSON.parse(text)).toMatchObject({
      outcome: 'allowed',
      deciding: [{ level: 'identity', effect: 'Allow' }],
    })
  })

  test.each([
    [['--policy', 'nowhere.json'], /cannot read/],
    [['--context', 'x'], /key=value/],
    [['--details', 'broken.json'], /get-account-authorization-details/],
  ])('%j is wrong usage', async (more, message) => {
    await expect(access('can', ...asked, ...more)).rejects.toThrow(message)
  })

  test('a principal must be one', async () => {
    await expect(access('can', '--principal', 'ann', '--action', 'a:b', '--resource', '*')).rejects.toThrow(
      /is not the ARN/,
    )
  })
})

test('who-can and what-can list an account', async () => {
  const who = await access(
    'who-can',
    '--action',
    's3:GetObject',
    '--resource',
    'arn:aws:s3:::data/a',
    '--details',
    'details.json',
  )
  expect(who.text).toBe(`allowed  ${ann}\n`)
  printed = ''
  const what = await access(
    'what-can',
    '--principal',
    ann,
    '--details',
    'details.json',
    '--action',
    's3:*Object',
  )
  expect(what.text).toBe('s3:GetObject\n')
})

describe('a workload', () => {
  const template = `
Resources:
  Data:
    Type: AWS::S3::Bucket
    Properties: { PublicAccessBlockConfiguration: { RestrictPublicBuckets: false } }
  DataPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Data
      PolicyDocument:
        Statement: [{ Sid: Shared, Effect: Allow, Principal: { AWS: '444455556666' }, Action: 's3:GetObject', Resource: !Sub '\${Data.Arn}/*' }]
  Reader:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Sid: Read, Effect: Allow, Action: 's3:Get*', Resource: '*' }] } }]
`
  beforeAll(() => writeFileSync(join(folder, 'workload.json'), template))

  test('who-can lists everybody with the statement', async () => {
    const { text } = await access('who-can', 's3:GetObject', 'Data', '--workload', 'workload.json')
    expect(text).toContain('who may s3:GetObject on Data (AWS::S3::Bucket)')
    expect(text).toMatch(/conditional {2}\S*workload.json#Reader \(role\)\n {13}assuming no-scp/)
    expect(text).toMatch(/`Read` of `Reader` allows `s3:Get\*` on `\*` \(\S*workload.json:16:/)
    expect(text).toContain('--assume no-scp --assume other-account')
  })

  test('what is assumed settles it, and JSON tells the same', async () => {
    const { text } = await access(
      ...['who-can', 's3:GetObject', 'Data', '--workload', 'workload.json', '--format', 'json'],
      ...['--assume', 'no-scp', '--assume', 'other-account'],
    )
    expect(JSON.parse(text)).toMatchObject({
      action: 's3:GetObject',
      resource: { type: 'AWS::S3::Bucket' },
      principals: [
        { principal: { kind: 'role', external: false }, answer: 'allowed' },
        { principal: { id: '444455556666', external: true }, answer: 'allowed' },
      ],
    })
  })

  test('a service control policy takes away', async () => {
    const { text } = await access(
      ...['who-can', 's3:GetObject', 'Data', '--workload', 'workload.json', '--scp', 'deny.json'],
    )
    expect(text).not.toContain('Reader')
  })

  test('external lists what outsiders reach', async () => {
    const { text } = await access('external', 'workload.json')
    expect(text).toContain(
      '#Data (AWS::S3::Bucket)\n  conditional: 444455556666 (account, outside) may s3:GetObject',
    )
    expect(text).not.toContain('Reader')
  })

  test.each([
    [['who-can', 's3:GetObject'], /give an action and a resource/],
    [['who-can', 's3:GetObject', 'Data'], /give whom to ask about/],
    [['who-can', 's3:GetObject', 'Dat', '--workload', 'workload.json'], /did you mean `Data`, `DataPolicy`/],
    [['external'], /give the workload/],
  ])('%j is wrong usage', async (words, message) => {
    await expect(access(...words)).rejects.toThrow(message)
  })
})

describe('checks', () => {
  const cases: readonly [string[], number, string][] = [
    [['check-no-new-access', 'role.json', 'narrow.json'], 0, 'PROVEN'],
    [['check-no-new-access', 'narrow.json', 'role.json'], 1, 'REFUTED'],
    [['check-not-granted', 'role.json', '--action', 's3:PutObject'], 0, 'PROVEN'],
    [['check-not-granted', 'role.json', '--action', 's3:*'], 1, 'REFUTED'],
    [['check-no-public', 'bucket.json', '--type', 'AWS::S3::Bucket'], 1, 'allowed by `#0` (bucket.json:1:'],
    [['check-no-public', 'bucket.json', '--type', 'AWS::SQS::Queue'], 0, 'PROVEN'],
    [['check-only-these', 'bucket.json', '--principal', '111122223333'], 1, 'REFUTED'],
    [['check-only-these', 'bucket.json', '--action', 's3:PutObject'], 0, 'PROVEN'],
    [['check-only-these', 'bucket.json', '--resource', 'arn:aws:s3:::other/*'], 0, 'PROVEN'],
  ]
  test.each(cases)('%j', async (words, code, text) => {
    const result = await access(...words)
    expect(result.code).toBe(code)
    expect(result.text).toContain(text)
  })

  test('a type must be one whose policies are known', async () => {
    await expect(access('check-no-public', 'bucket.json', '--type', 'AWS::X::Y')).rejects.toThrow(
      /AWS::S3::Bucket/,
    )
  })

  test('a witness is a request', async () => {
    const { text } = await access('check-no-new-access', 'narrow.json', 'role.json', '--format', 'json')
    expect(JSON.parse(text)).toMatchObject({
      outcome: 'refuted',
      witness: { action: expect.stringMatching(/^s3:Get/) as string },
      deciding: [{ statement: 'Read', at: { line: 1 } }],
    })
  })
})

test('lint ends with 1 on what is not safe', async () => {
  expect(await access('lint', 'wide.json')).toMatchObject({ code: 1 })
  expect(printed).toContain('allows-everything')
  printed = ''
  expect(await access('lint', 'role.json')).toEqual({
    code: 0,
    text: 'role.json: nothing to find fault with\n',
  })
})

test('generate writes the smallest policy for recorded calls', async () => {
  const { text } = await access('generate', '--cloudtrail', 'trail.json', '--need', 'bedrock:InvokeModel=*')
  expect(JSON.parse(text)).toMatchObject({
    Statement: [
      { Action: ['bedrock:InvokeModel', 'sagemaker:ListModels'], Resource: ['*'] },
      { Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::data/a'] },
    ],
  })
  await expect(access('generate')).rejects.toThrow(/give/)
})
