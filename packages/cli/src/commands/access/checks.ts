import type { PolicyKind, proofs } from '@parapet/iam'
import { type Command, Option } from 'commander'
import { ExitCode, UsageError } from '../../exit-code.ts'
import { addFormat, type Format, print } from './format.ts'
import { collect, readPolicies } from './inputs.ts'
import type { Outcome } from './outcome.ts'

type Kind = { readonly kind: PolicyKind }

/** The checks, each a proof or a request that refutes it; refuted ends with 1. */
export function registerChecks(access: Command, outcome: Outcome): void {
  addKind(addFormat(access.command('check-no-new-access')))
    .description('prove that a new policy allows nothing that the old one did not')
    .argument('<old>', 'the policy as it was')
    .argument('<new>', 'the policy as it shall be')
    .action(async (before: string, after: string, options: Format & Kind) => {
      const { proofs } = await import('@parapet/iam')
      const [old, now] = [readPolicies([before], options.kind), readPolicies([after], options.kind)]
      conclude(options, outcome, proofs.checkNoNewAccess(old, now), 'the new policy allows nothing new')
    })
  addKind(addFormat(access.command('check-not-granted')))
    .description('prove that a policy does not grant certain actions')
    .argument('<policy>', 'a policy')
    .requiredOption('--action <action>', 'an action or a pattern (repeatable)', collect, [])
    .option('--resource <arn>', 'only on these resources (repeatable)', collect, [])
    .action(
      async (
        file: string,
        options: Format & Kind & { action: readonly string[]; resource: readonly string[] },
      ) => {
        const { proofs } = await import('@parapet/iam')
        const resources = options.resource.length === 0 ? ['*'] : options.resource
        const proof = proofs.checkAccessNotGranted(
          readPolicies([file], options.kind),
          options.action,
          resources,
        )
        conclude(options, outcome, proof, 'the policy grants none of it')
      },
    )
  addFormat(access.command('check-no-public'))
    .description('prove that the policy of a resource keeps the public out')
    .argument('<policy>', 'the policy of a resource')
    .requiredOption('--type <type>', 'the type of the resource, such as AWS::S3::Bucket')
    .action(async (file: string, options: Format & { type: string }) => {
      const { proofs } = await import('@parapet/iam')
      const type = proofs.publicTypes.get(options.type)
      if (type === undefined) {
        throw new UsageError(`\`${options.type}\` is not one of ${[...proofs.publicTypes.keys()].join(', ')}`)
      }
      const proof = proofs.checkNoPublicAccess(readPolicies([file], type.kind), options.type)
      conclude(options, outcome, proof, 'the policy keeps the public out')
    })
  addKind(addFormat(access.command('check-only-these')), 'resource')
    .description('prove that the policy of a resource lets in nobody but these principals')
    .argument('<policy>', 'the policy of a resource')
    .option(
      '--principal <principal>',
      'an account, an organization, a service, or the ARN of a user, a role or a session (repeatable)',
      collect,
      [],
    )
    .option('--action <action>', 'only for this action or pattern (repeatable)', collect, [])
    .option('--resource <arn>', 'only on these resources (repeatable)', collect, [])
    .action(async (file: string, options: Format & Kind & Only) => {
      const { proofs } = await import('@parapet/iam')
      const proof = proofs.onlyThese(readPolicies([file], options.kind), options.principal, {
        ...(options.action.length === 0 ? {} : { actions: options.action }),
        ...(options.resource.length === 0 ? {} : { resources: options.resource }),
      })
      conclude(options, outcome, proof, 'the policy lets in nobody else')
    })
}

type Only = {
  readonly principal: readonly string[]
  readonly action: readonly string[]
  readonly resource: readonly string[]
}

function addKind(command: Command, usual: PolicyKind = 'identity'): Command {
  const kinds = ['identity', 'resource', 'trust', 'key', 'boundary', 'session', 'scp', 'rcp', 'endpoint']
  return command.addOption(
    new Option('--kind <kind>', 'what the policy is attached to').choices(kinds).default(usual),
  )
}

function conclude(format: Format, outcome: Outcome, proof: proofs.Proof, claim: string): void {
  print(format, witnessed(proof), () => text(proof, claim))
  outcome.code = proof.outcome === 'refuted' ? ExitCode.findings : ExitCode.clean
}

function text(proof: proofs.Proof, claim: string): string {
  switch (proof.outcome) {
    case 'proven':
      return `PROVEN  ${claim}\n`
    case 'undecided':
      return `UNDECIDED  ${proof.reason}\n`
    case 'refuted': {
      const { caller, action, resource, context } = proof.witness
      const facts = [...(context?.keys ?? [])].map(
        ([key, value]) =>
          `  ${key}: ${value.kind === 'known' ? value.values.map(String).join(', ') : value.kind}`,
      )
      return [
        `REFUTED  by this request`,
        `  principal: ${JSON.stringify(caller)}`,
        `  action: ${action}`,
        `  resource: ${typeof resource === 'string' ? resource : JSON.stringify(resource)}`,
        ...facts,
        ...proof.deciding.map(({ statement: { id, at } }) => `  allowed by \`${id}\`${place(at)}`),
        '',
      ].join('\n')
    }
  }
}

function place(at: Place): string {
  return at === undefined ? '' : ` (${at.file ?? ''}:${at.line}:${at.column})`
}

type Place = Extract<proofs.Proof, { outcome: 'refuted' }>['deciding'][number]['statement']['at']

function witnessed(proof: proofs.Proof): object {
  if (proof.outcome !== 'refuted') return proof
  const { context, ...request } = proof.witness
  return {
    ...proof,
    witness: { ...request, context: Object.fromEntries(context?.keys ?? []) },
    deciding: proof.deciding.map(({ statement: { id, at } }) => ({ statement: id, at })),
  }
}
