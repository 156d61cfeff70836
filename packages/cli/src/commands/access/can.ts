import type { Command } from 'commander'
import { ExitCode, UsageError } from '../../exit-code.ts'
import { addFormat, type Format, print } from './format.ts'
import { callerOf, collect, contextOf, readDetails, readOne, readPolicies } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import { decisionJson, renderDecision } from './render-decision.ts'

type CanOptions = Format & {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly policy: readonly string[]
  readonly scp: readonly string[]
  readonly boundary?: string
  readonly session?: string
  readonly resourcePolicy?: string
  readonly resourceAccount?: string
  readonly details?: string
  readonly context: readonly string[]
}

/** `parapet access can`: one request, decided and explained. */
export function registerCan(access: Command, outcome: Outcome): void {
  addFormat(access.command('can'))
    .description('decide one request and show why')
    .requiredOption('--principal <arn>', 'a user, a role or a root by ARN, a service, or `*`')
    .requiredOption('--action <action>', 'such as s3:GetObject')
    .requiredOption('--resource <arn>', 'an ARN, or `*`')
    .option('--policy <file>', 'an identity policy (repeatable)', collect, [])
    .option('--boundary <file>', 'the permissions boundary')
    .option('--session <file>', 'a session policy')
    .option('--scp <file>', 'a service control policy, from the root down (repeatable)', collect, [])
    .option('--resource-policy <file>', 'the policy of the resource')
    .option('--resource-account <id>', 'who owns the resource, where its ARN does not say')
    .option('--details <file>', "take the principal's policies from `get-account-authorization-details`")
    .option('--context <key=value>', 'a fact of the request (repeatable)', collect, [])
    .addHelpText(
      'after',
      '\nExamples:\n  parapet access can --principal arn:aws:iam::111122223333:role/app --action bedrock:InvokeModel --resource "*" --policy role.json\n',
    )
    .action(async (options: CanOptions) => {
      const { decide } = await import('@parapet/iam')
      const decision = decide(
        {
          caller: callerOf(options.principal),
          action: options.action,
          resource: options.resource,
          context: { keys: contextOf(options.context), others: 'unknown' },
          ...(options.resourceAccount === undefined ? {} : { resourceAccount: options.resourceAccount }),
        },
        policiesOf(options),
      )
      const question = `${options.principal} ${options.action} on ${options.resource}`
      print(options, decisionJson(decision), () => renderDecision(decision, question))
      outcome.code = decision.outcome === 'denied' ? ExitCode.findings : ExitCode.clean
    })
}

function policiesOf(options: CanOptions) {
  const boundary = readOne(options.boundary, 'boundary')
  const session = readOne(options.session, 'session')
  const resource = readOne(
    options.resourcePolicy,
    options.action.toLowerCase().startsWith('sts:') ? 'trust' : 'resource',
  )
  const scps = readPolicies(options.scp, 'scp').map((policy) => [policy])
  const own = options.details === undefined ? {} : entryOf(options.details, options.principal)
  return {
    identity: readPolicies(options.policy, 'identity'),
    ...own,
    ...(boundary === undefined ? {} : { boundary }),
    ...(session === undefined ? {} : { session: [session] }),
    ...(resource === undefined ? {} : { resource }),
    ...(scps.length === 0 ? {} : { scps }),
  }
}

function entryOf(file: string, principal: string) {
  const { principals } = readDetails(file)
  const entry = principals.find(({ caller }) => 'arn' in caller && caller.arn === principal)
  if (entry === undefined) throw new UsageError(`\`${principal}\` is not in \`${file}\``)
  const { caller: _caller, ...policies } = entry
  return policies
}
