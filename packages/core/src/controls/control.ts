import type { AssetRole } from '../relations/index.ts'
import type { Judgement, ResourceView } from '../view/index.ts'
import type { Edit } from '../workload/index.ts'

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'
export type Stage = 'ingest' | 'prepare' | 'train' | 'deploy' | 'monitor' | 'generate'
export type Domain =
  | 'identity'
  | 'data-protection'
  | 'network'
  | 'monitoring'
  | 'model-integrity'
  | 'generative-ai'
  | 'governance'
export type Threat =
  | 'data-poisoning'
  | 'model-theft'
  | 'adversarial-input'
  | 'prompt-injection'
  | 'unauthorized-access'
  | 'denial-of-service'
/**
 * Who wants to read a finding: everybody; people who want every hardening that there is; auditors, who want
 * to see what holds, too. Each wants what the one before wants.
 */
export type Persona = 'regular' | 'pedantic' | 'auditor'
export type Responsibility = 'customer' | 'aws' | 'shared'

/** Frameworks a control gives evidence for; the values are that framework's own ids. */
export type Framework =
  | 'aws-security-hub'
  | 'aws-fsbp'
  | 'aws-well-architected'
  | 'cis-aws'
  | 'nist-800-53-r5'
  | 'nist-ai-rmf'
  | 'iso-27001'
  | 'iso-42001'
  | 'soc2'
  | 'hipaa'
  | 'gdpr'
  | 'eu-ai-act'
  | 'owasp-llm-2025'
  | 'mitre-atlas'

/**
 * One durable property of a resource that must hold, with everything there is to say about it.
 *
 * A control is one file: the same text is the judgement, its documentation page and its tests.
 */
export type Control = {
  /** `service/defect`; names what is wrong, never changes. A rename keeps the old id in `aliases`. */
  readonly id: string
  readonly aliases?: readonly string[]
  /** The defect as a statement, as a finding shows it. */
  readonly title: string
  /** How bad the defect is; how sure a finding is comes from its verdict. */
  readonly severity: Severity
  /**
   * For whom it is on by default: absent, for everybody. Pedantic is what is right to ask and mostly left as
   * it is, for a reason.
   */
  readonly persona?: 'pedantic'
  readonly status: 'stable' | 'preview'
  /** The first release that had it. */
  readonly since: string
  /** Types of resources; `AWS::Account` for what stands once in an account, beside all templates. */
  readonly appliesTo: string | readonly string[]
  /** Only resources that the workload uses for one of these. Absent: every resource of the type. */
  readonly assets?: readonly AssetRole[]
  readonly stages: readonly Stage[]
  readonly domain: Domain
  readonly threats: readonly Threat[]
  readonly responsibility: Responsibility
  /** What goes wrong where the defect stands: the attacker's or the accident's view, in one to three sentences. */
  readonly why: string
  readonly mappings: Readonly<Partial<Record<Framework, readonly string[]>>>
  /**
   * Judges one resource in one world. Several judgements where several places are judged (variants,
   * statements); none where there is nothing to judge.
   */
  readonly evaluate: (resource: ResourceView) => Judgement | readonly Judgement[]
  /** What mends it. */
  readonly remedy: readonly [Edit, ...Edit[]]
  /**
   * Templates that show the defect and its absence, in CloudFormation YAML: a map of resources, or a whole
   * template. `# fail` and `# unknown` mark the line at which that verdict is placed, `# pass` the `Type`
   * line of a resource about which nothing is found. Unmarked resources are not judged. `Ref`s to names that
   * are not there are parameters without a value. A line `# in account <id>` says where they are deployed;
   * after a line `---` another template begins.
   */
  readonly examples: string
}
