import { addJobs, type Diagnostic, type SourceFiles, type Unit, type WithJobs } from '@parapet/core'
import type { Call } from '../call/call.ts'
import { classify } from '../call/failure.ts'
import { type Patience, patientCall } from '../call/patient-call.ts'
import { type ClientSettings, sdkCall } from '../call/sdk-call.ts'
import { realClock } from '../call/token-bucket.ts'
import type { Entry } from '../inventory/entry.ts'
import { findAccounts, findIdentity, findRegions } from './find-accounts.ts'
import { gapDiagnostics } from './gap-diagnostics.ts'
import { diskJournal, noJournal } from './journal.ts'
import { readAccount } from './read-account.ts'
import type { Gap } from './reading.ts'

/** What a user says about the accounts to read. */
export type AwsOptions = {
  /** Regions to read; all that an account has enabled where not given. */
  readonly regions?: readonly string[]
  readonly profile?: string
  /** ARNs of roles to take, one account each; with `organization`, the name of the role in each account. */
  readonly roles?: readonly string[]
  /** Whether all active accounts of the organization are read. */
  readonly organization?: boolean
  /** A folder that keeps what was read, so that a scan that was stopped goes on there. */
  readonly resume?: string
  /** The address of an emulator instead of AWS. */
  readonly endpoint?: string
  /** Whether rates are held; on where not given, off with an `endpoint`. */
  readonly rateLimits?: boolean
  readonly onProgress?: (done: number, total: number, what: string) => void
  readonly signal?: AbortSignal
  /** Calls in place of the SDK's, for tests. */
  readonly connect?: (settings: ClientSettings) => Call
  /** More settings of the SDK's clients, for tests. */
  readonly settings?: ClientSettings
  readonly patience?: Partial<Patience>
  readonly entries?: readonly Entry[]
}

/** What was read, what was not, and the same in words. */
export type AwsRead = {
  readonly units: readonly Unit[]
  readonly gaps: readonly Gap[]
  readonly diagnostics: readonly Diagnostic[]
}

const START = 'us-east-1'

/**
 * Reads accounts into units. What a service refuses makes a gap; only credentials that are not valid at all
 * end the reading.
 *
 * @throws {CallError} when the credentials name no account
 */
export async function readAws(options: AwsOptions): Promise<AwsRead> {
  const connect = options.connect ?? sdkCall
  const patience: Patience = {
    clock: realClock,
    rateLimits: options.rateLimits ?? options.endpoint === undefined,
    concurrency: 64,
    ...options.patience,
  }
  const open = (credentials?: unknown): Call =>
    patientCall(
      connect({ ...settingsOf(options), ...(credentials !== undefined && { credentials }) }),
      patience,
    )
  const own = open(options.settings?.credentials ?? (await profileCredentials(options)))
  const { partition, account } = await findIdentity(own, options.regions?.[0] ?? START)
  const targets = await targetsOf(options, own, partition, account, open)
  const journal = options.resume === undefined ? noJournal : await diskJournal(options.resume)
  const units: Unit[] = []
  const gaps: Gap[] = []
  const diagnostics: Diagnostic[] = []
  for (const target of targets) {
    try {
      const { call } = target
      const regions = options.regions ?? (await findRegions(call, partition))
      const { onProgress, signal, entries } = options
      const read = await readAccount({
        call,
        partition,
        account: target.account,
        regions,
        journal,
        ...(onProgress && { onProgress }),
        ...(signal && { signal }),
        ...(entries && { entries }),
      })
      const withJobs = read.units.map((unit) => addJobs(unit, NO_FILES))
      units.push(...withJobs.map(({ unit }) => unit))
      diagnostics.push(...withJobs.flatMap(unplaced))
      gaps.push(...read.gaps)
    } catch (caught) {
      options.signal?.throwIfAborted()
      diagnostics.push(accountDiagnostic(target.account, classify(caught).code))
    }
  }
  return { units, gaps, diagnostics: [...diagnostics, ...gapDiagnostics(gaps)] }
}

/** Definitions of an account stand in no file. */
const NO_FILES: SourceFiles = { paths: () => [], read: () => undefined }

function unplaced({ unit, diagnostics }: WithJobs): readonly Diagnostic[] {
  return diagnostics.map(({ location: _nowhere, ...diagnostic }) => ({ ...diagnostic, file: unit.id }))
}

function accountDiagnostic(account: string, code: string): Diagnostic {
  return {
    code: 'aws-account-unread',
    severity: 'error',
    message: `account \`${account}\` was not read: \`${code}\`; check the role and its trust`,
    file: account,
  }
}

function settingsOf({ endpoint, settings }: AwsOptions): ClientSettings {
  return { ...(endpoint !== undefined && { endpoint, forcePathStyle: true }), ...settings }
}

type Target = { readonly account: string; readonly call: Call }

async function targetsOf(
  options: AwsOptions,
  own: Call,
  partition: string,
  account: string,
  open: (credentials: unknown) => Call,
): Promise<readonly Target[]> {
  const { roles = [], organization } = options
  if (organization === true) {
    const name = roles[0] ?? 'OrganizationAccountAccessRole'
    const accounts = await findAccounts(own, partition)
    const arnOf = (id: string): string => `arn:${partition}:iam::${id}:role/${name}`
    return Promise.all(
      accounts.map(async (id) =>
        id === account
          ? { account, call: own }
          : { account: id, call: open(await assume(arnOf(id), options)) },
      ),
    )
  }
  if (roles.length === 0) return [{ account, call: own }]
  return Promise.all(
    roles.map(async (arn) => ({ account: arn.split(':')[4] ?? arn, call: open(await assume(arn, options)) })),
  )
}

const CREDENTIALS = '@aws-sdk/credential-providers'

/** Credentials of a role, taken when first needed and again when they end. */
async function assume(RoleArn: string, { endpoint, regions }: AwsOptions): Promise<unknown> {
  return provider('fromTemporaryCredentials', {
    params: { RoleArn, RoleSessionName: 'parapet' },
    clientConfig: { region: regions?.[0] ?? START, ...(endpoint !== undefined && { endpoint }) },
  })
}

async function profileCredentials({ profile }: AwsOptions): Promise<unknown> {
  return profile === undefined ? undefined : provider('fromNodeProviderChain', { profile })
}

async function provider(name: string, options: object): Promise<unknown> {
  const module: unknown = await import(CREDENTIALS)
  const make: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined
  // Boundary: the provider is found by name, so that it is loaded only where it is used.
  return typeof make === 'function' ? (make as (options: object) => unknown)(options) : undefined
}
