import { assess, controls } from '@parapet/core'
import { expect, test } from 'vitest'
import type { Request } from '../src/call/call.ts'
import { CallError } from '../src/call/failure.ts'
import { inventory } from '../src/inventory/index.ts'
import { readAws } from '../src/read/scan-accounts.ts'
import type { JsonObject } from '../src/shape/json.ts'

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:chat'
const KMS = 'arn:aws:kms:eu-west-1:111122223333'

/** What every account may hold and says nothing of AI: aliases of functions and of keys that AWS manages. */
const ALIASES: Readonly<Record<string, JsonObject>> = {
  'kms ListAliases': {
    Aliases: [
      { AliasName: 'alias/aws/sagemaker', AliasArn: `${KMS}:alias/aws/sagemaker`, TargetKeyId: 'of-aws' },
      { AliasName: 'alias/aws/s3', AliasArn: `${KMS}:alias/aws/s3` },
    ],
  },
  'lambda ListFunctions': { Functions: [{ FunctionName: 'chat', FunctionArn: LAMBDA }] },
  'lambda GetFunction': {
    Configuration: { FunctionName: 'chat', FunctionArn: LAMBDA, Runtime: 'nodejs22.x' },
  },
  'lambda ListAliases': { Aliases: [{ AliasArn: `${LAMBDA}:live`, Name: 'live', FunctionVersion: '1' }] },
  'lambda GetPolicy': {
    Policy: JSON.stringify({
      Statement: [{ Sid: 'api', Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' } }],
    }),
  },
}

const GUARDRAIL = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g'
const AI: Readonly<Record<string, JsonObject>> = {
  'bedrock ListGuardrails': { guardrails: [{ id: 'g', arn: GUARDRAIL, name: 'chat', version: 'DRAFT' }] },
  'bedrock GetGuardrail': { guardrailId: 'g', guardrailArn: GUARDRAIL, name: 'chat', version: 'DRAFT' },
}

/** What a service says instead of an empty answer, by service and operation. */
const absences = new Map(
  inventory.flatMap(({ service, list, satellites = [] }) =>
    [list, ...satellites].flatMap(({ operation, absentOn = [] }): [string, string][] =>
      absentOn[0] === undefined ? [] : [[`${service} ${operation}`, absentOn[0]]],
    ),
  ),
)

function answer({ service, operation }: Request, answers: Readonly<Record<string, JsonObject>>): JsonObject {
  const name = `${service} ${operation}`
  const reply = answers[name]
  const [code, message = ''] = absences.get(name)?.split(': ') ?? []
  if (operation === 'GetCallerIdentity')
    return { Account: '111122223333', Arn: 'arn:aws:iam::111122223333:role/scan' }
  if (reply === undefined && code !== undefined)
    throw new CallError('missing', code, { cause: new Error(message) })
  return reply ?? {}
}

/** What the controls of the whole account say of one that answers so, and what its resources are. */
async function read(answers: Readonly<Record<string, JsonObject>>) {
  const { units } = await readAws({
    regions: ['eu-west-1'],
    connect: () => async (request) => Promise.resolve(answer(request, answers)),
  })
  const verdicts = assess(units, controls).findings.filter(({ resource }) => resource.type === 'AWS::Account')
  return {
    verdicts: verdicts.map(({ control, verdict }) => `${control.id} ${verdict}`).sort(),
    types: new Set(units.flatMap(({ resources }) => resources.map(({ type }) => type))),
  }
}

test('aliases alone make no workload, of which nothing is asked of the account', async () => {
  const { verdicts, types } = await read(ALIASES)
  expect([...types]).toEqual(expect.arrayContaining(['AWS::KMS::Alias', 'AWS::Lambda::Alias']))
  expect(verdicts).toEqual([])
})

test('beside a workload, aliases change nothing of what is said of the account', async () => {
  const alone = await read(AI)
  expect(alone.verdicts.length).toBeGreaterThan(0)
  expect((await read({ ...AI, ...ALIASES })).verdicts).toEqual(alone.verdicts)
})
