import { decide, readPolicyText, world } from '@parapet/iam'
import { benchProofs } from './iam-proofs.ts'
import { syntheticWorld } from './iam-world.ts'
import type { Figure } from './table.ts'
import { report } from './table.ts'

/** Measures the policy engine against its limits. */
export async function benchIam(): Promise<boolean> {
  return report([...bigMatrix(), ...manyActions(), oneDecision(), ...hostileInput(), ...benchProofs()])
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = run()
  return { value, ms: performance.now() - start }
}

/** The fastest of several runs, in milliseconds: what the machine can do when nothing else disturbs it. */
function fastest(run: () => unknown, times = 3): number {
  return Math.min(...Array.from({ length: times }, () => timed(run).ms))
}

function bigMatrix(): readonly Figure[] {
  const organization = syntheticWorld(10_000, 10_000, 1)
  let cells = 0
  const ms = fastest(() => {
    cells = 0
    for (const row of world.accessRows(world.compileWorld(organization), 's3:GetObject'))
      cells += count(row.may)
  })
  return [
    { what: '10,000 x 10,000, one action, index included', value: ms / 1000, unit: 's', limit: 2 },
    { what: 'cells that may be allowed', value: cells / 1e6, unit: 'million' },
    { what: 'memory', value: process.memoryUsage.rss() / 1e6, unit: 'MB', limit: 1000 },
  ]
}

function manyActions(): readonly Figure[] {
  const compiled = world.compileWorld(syntheticWorld(1000, 1000, 2))
  const { ms } = timed(() => {
    for (let index = 0; index < 1000; index++) {
      for (const row of world.accessRows(compiled, `${index % 2 === 0 ? 's3' : 'bedrock'}:Get${index}`))
        count(row.may)
    }
  })
  return [{ what: '1,000 x 1,000, 1,000 actions', value: ms / 1000, unit: 's', limit: 60 }]
}

function oneDecision(): Figure {
  const statements = Array.from({ length: 100 }, (_, index) => ({
    Effect: index % 9 === 0 ? 'Deny' : 'Allow',
    Action: [`s3:Get${index}*`, 's3:List*'],
    Resource: `arn:aws:s3:::bucket-${index}/*`,
  }))
  const last = { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::data/*' }
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [...statements.slice(1), last] })
  const { policy } = readPolicyText(text, 'identity')
  const request = {
    caller: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ann' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::data/a.csv',
  } as const
  const rounds = 20_000
  const run = () => {
    for (let index = 0; index < rounds; index++) decide(request, { identity: [policy] })
  }
  run()
  return {
    what: 'one explained decision, 100 statements',
    value: (fastest(run) / rounds) * 1000,
    unit: 'µs',
    limit: 50,
  }
}

function hostileInput(): readonly Figure[] {
  const arn = `arn:aws:s3:::${'a'.repeat(2035)}`
  const patterns = [
    'a*'.repeat(2900),
    `*${'a?'.repeat(2900)}b`,
    `*${'a'.repeat(1500)}b*`,
    '?*a'.repeat(1900),
    `*${'a?'.repeat(900)}b*`,
  ]
  const texts = patterns.map((pattern) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${pattern}` },
    }),
  )
  const parsing = Math.max(...texts.map((text) => fastest(() => readPolicyText(text, 'identity'), 10)))
  const request = {
    caller: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ann' },
    action: 's3:GetObject',
    resource: arn,
  } as const
  const policies = texts.map((text) => readPolicyText(text, 'identity').policy)
  const matching = Math.max(
    ...policies.map((policy) => fastest(() => decide(request, { identity: [policy] }), 10)),
  )
  return [
    { what: 'hostile policy of 6,144 characters: parse', value: parsing, unit: 'ms', limit: 10 },
    { what: 'and match against an ARN of 2,048', value: matching, unit: 'ms', limit: 2 },
  ]
}

function count(bits: Uint32Array): number {
  let total = 0
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) total++
  }
  return total
}
