import type { ControlFilter, Domain, Severity, Stage } from '@parapet/core'
import { type Command, Option } from 'commander'

/** Options that narrow the catalogue; shared by every command that takes controls. */
export type FilterOptions = {
  readonly control?: readonly string[]
  readonly severity?: Severity
  readonly stage?: readonly Stage[]
  readonly domain?: readonly Domain[]
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info']
const STAGES = ['ingest', 'prepare', 'train', 'deploy', 'monitor', 'generate']
const DOMAINS = [
  'identity',
  'data-protection',
  'network',
  'monitoring',
  'model-integrity',
  'generative-ai',
  'governance',
]

/** Adds the options. Their choices stand here in full, so that `--help` need not load the catalogue. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--control <id...>', 'only these controls')
    .addOption(
      new Option('--severity <level>', 'only controls of this severity or worse').choices(SEVERITIES),
    )
    .addOption(new Option('--stage <stage...>', 'only controls of these stages').choices(STAGES))
    .addOption(new Option('--domain <domain...>', 'only controls of these domains').choices(DOMAINS))
}

/** The options as a filter of the catalogue. */
export function filterOf({ control, severity, stage, domain }: FilterOptions): ControlFilter {
  return { ids: control, severity, stages: stage, domains: domain }
}
