import type { PolicyKind } from '@parapet/iam'
import { type Command, Option } from 'commander'
import { ExitCode } from '../../exit-code.ts'
import { readNamed } from '../../files/read-named.ts'
import { addFormat, type Format, print } from './format.ts'
import type { Outcome } from './outcome.ts'

const kinds = ['identity', 'resource', 'trust', 'key', 'boundary', 'session', 'scp', 'rcp', 'endpoint']

/** `parapet access lint`: faults of a policy; errors and security findings end with 1. */
export function registerLint(access: Command, outcome: Outcome): void {
  addFormat(access.command('lint'))
    .description('find faults in a policy')
    .argument('<policy>', 'a policy')
    .addOption(
      new Option('--kind <kind>', 'what the policy is attached to').choices(kinds).default('identity'),
    )
    .action(async (file: string, options: Format & { readonly kind: PolicyKind }) => {
      const { authoring, data, readPolicyText } = await import('@parapet/iam')
      await data.loadAllServices()
      const { policy, diagnostics } = readPolicyText(readNamed(file, 'the policy'), options.kind, file)
      const findings = authoring.lintPolicy(policy, diagnostics)
      print(options, { findings }, () =>
        findings.length === 0
          ? `${file}: nothing to find fault with\n`
          : findings
              .map(
                ({ kind, message, code, at }) =>
                  `${at?.file ?? file}:${at?.line ?? 1}:${at?.column ?? 1}: ${kind}: ${message} [${code}]\n`,
              )
              .join(''),
      )
      if (findings.some(({ kind }) => kind !== 'suggestion')) outcome.code = ExitCode.findings
    })
}
