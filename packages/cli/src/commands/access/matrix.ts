import type { Command } from 'commander'
import { UsageError } from '../../exit-code.ts'
import { addFormat, type Format, print } from './format.ts'
import { collect, readDetails, readOne } from './inputs.ts'
import { addWorkloadOptions, type WorkloadOptions } from './workload-options.ts'

type WhoOptions = Format &
  WorkloadOptions & {
    readonly action?: string
    readonly resource?: string
    readonly details?: string
    readonly resourcePolicy?: string
    readonly resourceAccount?: string
  }

/** `parapet access who-can`: everybody of a workload or an account who may do an action to a resource. */
export function registerWhoCan(access: Command): void {
  addWorkloadOptions(addFormat(access.command('who-can')))
    .description('list who may do an action to a resource, of a workload or of an account')
    .argument('[action]', 'such as s3:GetObject')
    .argument('[resource]', 'the address of a resource of the workload, an ARN, or `*`')
    .option('--action <action>', 'the same as the argument')
    .option('--resource <arn>', 'the same as the argument')
    .option('--details <file>', 'the output of `aws iam get-account-authorization-details`')
    .option('--resource-policy <file>', 'with --details: the policy of the resource')
    .option('--resource-account <id>', 'with --details: who owns the resource, where its ARN does not say')
    .addHelpText('after', WHO_EXAMPLES)
    .action(async (action: string | undefined, resource: string | undefined, options: WhoOptions) => {
      const asked = { action: action ?? options.action, resource: resource ?? options.resource }
      if (asked.action === undefined || asked.resource === undefined)
        throw new UsageError('give an action and a resource: `parapet access who-can s3:GetObject Bucket`')
      if (options.workload.length > 0) {
        const { answerWhoCan } = await import('./who-can.ts')
        answerWhoCan(asked.action, asked.resource, options)
      } else if (options.details === undefined) {
        throw new UsageError('give whom to ask about: --workload PATH, or --details FILE for an account')
      } else await whoCanInAccount(asked.action, asked.resource, options.details, options)
    })
}

const WHO_EXAMPLES = `
Examples:
  parapet access who-can s3:GetObject TrainingBucket --workload template.yaml
  parapet access who-can iam:PassRole JobRole --workload . --assume no-scp
  parapet access who-can s3:GetObject arn:aws:s3:::data/a.csv --details account.json
`

async function whoCanInAccount(
  action: string,
  arn: string,
  details: string,
  options: WhoOptions,
): Promise<void> {
  const { world } = await import('@parapet/iam')
  const account = readDetails(details)
  const policy =
    readOne(options.resourcePolicy, 'resource') ?? account.roles.find((role) => role.arn === arn)?.policy
  const resource = {
    arn,
    ...(options.resourceAccount === undefined ? {} : { account: options.resourceAccount }),
    ...(policy === undefined ? {} : { policy }),
  }
  const compiled = world.compileWorld({ principals: account.principals, resources: [resource] })
  const { must, may } = world.whoCan(compiled, action, 0)
  const names = (indexes: readonly number[]) => indexes.map((index) => nameOf(account.principals[index]))
  const answer = { allowed: names(must), perhaps: names(may.filter((index) => !must.includes(index))) }
  print(options, answer, () => listed(answer.allowed, answer.perhaps, `may ${action} on ${arn}`))
}

type WhatOptions = Format & {
  readonly principal: string
  readonly details: string
  readonly action: readonly string[]
}

/** `parapet access what-can`: the actions that a principal may do to anything, by its own policies. */
export function registerWhatCan(access: Command): void {
  addFormat(access.command('what-can'))
    .description('list what a principal may do, by its own policies')
    .requiredOption('--principal <arn>', 'a user or a role')
    .requiredOption('--details <file>', 'the output of `aws iam get-account-authorization-details`')
    .option('--action <pattern>', 'only these actions, such as `bedrock:*` (repeatable)', collect, [])
    .action(async (options: WhatOptions) => {
      const { data, findStatements } = await import('@parapet/iam')
      await data.loadAllServices()
      const entry = readDetails(options.details).principals.find((item) => nameOf(item) === options.principal)
      if (entry === undefined)
        throw new UsageError(`\`${options.principal}\` is not in \`${options.details}\``)
      const names = data.matchingActions(options.action.length === 0 ? ['*'] : options.action)
      const policies = entry.identity === 'unknown' ? [] : (entry.identity ?? [])
      const asked = { effect: 'Allow' as const }
      const actions = names.filter((action) =>
        policies.some((policy) => findStatements(policy, { ...asked, actions: [action] }).length > 0),
      )
      print(options, { actions, unknown: entry.identity === 'unknown' }, () => `${actions.join('\n')}\n`)
    })
}

function nameOf(
  entry: { readonly caller: { readonly kind: string; readonly arn?: string } } | undefined,
): string {
  return entry?.caller.arn ?? entry?.caller.kind ?? ''
}

function listed(allowed: readonly string[], perhaps: readonly string[], what: string): string {
  if (allowed.length + perhaps.length === 0) return `nobody ${what}\n`
  return [
    ...allowed.map((name) => `allowed  ${name}`),
    ...perhaps.map((name) => `perhaps  ${name}`),
    '',
  ].join('\n')
}
