import type { ContextValue } from '../condition/context.ts'
import { holdsBlock, readBlock } from '../condition/ip.ts'
import type { Policy } from '../language/policy.ts'
import { sharedProviders } from './shared-providers.ts'

/** What an outsider can be under a key that tells callers and networks apart: without it, or its own. */
export type OwnValues = ReadonlyMap<string, readonly ContextValue[]>

const own: Readonly<Record<string, string>> = {
  'aws:principalorgid': 'o-outsider00',
  'aws:principalorgpaths': 'o-outsider00/r-0000/ou-0000-outsider/',
  'aws:sourcevpc': 'vpc-0000000000outside',
  'aws:sourcevpce': 'vpce-000000000outside',
  'aws:vpceaccount': '999900001111',
  'aws:vpceorgid': 'o-outsider00',
  'aws:vpceorgpaths': 'o-outsider00/r-0000/ou-0000-outsider/',
  'aws:sourcearn': 'arn:aws:s3:::a-bucket-of-an-outsider',
  'aws:sourceaccount': '999900001111',
  'aws:sourceowner': '999900001111',
  'aws:sourceorgid': 'o-outsider00',
  'aws:sourceorgpaths': 'o-outsider00/r-0000/ou-0000-outsider/',
  'aws:userid': 'AROAOUTSIDER000000000:session',
  'kms:calleraccount': '999900001111',
}

const addresses: readonly string[] = [
  '198.51.100.77',
  '203.0.113.77',
  '192.0.2.77',
  '100.64.77.77',
  '2001:db8:7777::77',
]

/**
 * The values of outsiders for the keys by which a policy can confine a statement for everyone. See "The
 * meaning of public" in the Amazon S3 User Guide: a fixed value of such a key makes a policy non-public; a
 * block of addresses does when it is narrower than /8. `service` adds keys of one type of resource.
 */
export function ownValues(
  policies: readonly Policy[],
  service: Readonly<Record<string, string>> = {},
): OwnValues {
  const absent: ContextValue = { kind: 'absent' }
  const known = (value: string): ContextValue => ({ kind: 'known', values: [value] })
  const values = new Map(
    Object.entries({ ...own, ...service }).map(([key, value]) => [key, [absent, known(value)]]),
  )
  for (const [provider, claims] of sharedProviders) {
    for (const [claim, value] of Object.entries(claims)) {
      const set = claim === 'amr'
      values.set(`${provider}:${claim}`, [
        absent,
        { kind: 'known', values: [value], ...(set ? { set } : {}) },
      ])
    }
  }
  values.set('aws:sourceip', [absent, ...outsideAddresses(policies).map(known)])
  return values
}

function outsideAddresses(policies: readonly Policy[]): readonly string[] {
  const blocks = policies.flatMap(({ statements }) =>
    statements.flatMap(({ conditions }) =>
      conditions.flatMap((clause) =>
        clause.kind === 'clause' && clause.keyName === 'aws:sourceip'
          ? clause.values.flatMap(({ pattern }) => readBlock(pattern.text) ?? [])
          : [],
      ),
    ),
  )
  const narrow = blocks.filter(({ prefix, family }) => prefix >= (family === 4 ? 8 : 32))
  return addresses.filter((text) => {
    const address = readBlock(text)
    return address !== undefined && !narrow.some((block) => holdsBlock(block, address))
  })
}
