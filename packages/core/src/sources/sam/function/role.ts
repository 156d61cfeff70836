import type { SourceLocation } from '../../../workload/index.ts'
import type { Entry, MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, getAtt, makeNode } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, spelled } from '../nodes.ts'
import { type Policies, policiesOf } from './policies.ts'

/** What is known of a role before the properties that make it are read. */
export type RoleSetting = {
  /** The service that may assume the role. */
  readonly service: string
  readonly tags: readonly Draft[]
  /** Names of managed policies that the role always has. */
  readonly managed: readonly Drafts[]
  /** Policies that come before the template's own. */
  readonly inline: readonly Draft[]
  readonly trust?: Entry | undefined
}

/** The trust policy for one service. */
export function trustPolicy(service: string): Drafts {
  return {
    Version: '2012-10-17',
    Statement: [{ Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } }],
  }
}

/** An inline policy with one statement that allows. */
export function allowPolicy(name: string, action: string, resource: Draft): Drafts {
  return {
    PolicyName: name,
    PolicyDocument: { Statement: [{ Action: action, Effect: 'Allow', Resource: resource }] },
  }
}

/** An execution role that grows while events are read. */
export class RoleDraft {
  readonly id: string
  readonly #source: Source
  readonly #setting: RoleSetting
  readonly #at: SourceLocation
  readonly #policies: Policies
  readonly #managed: Node[] = []
  readonly #inline: Node[] = []
  readonly #seen = new Set<string>()

  constructor(source: Source, setting: RoleSetting, expansion: Expansion) {
    this.id = `${source.id}Role`
    this.#source = source
    this.#setting = setting
    this.#at = entryOf(source.properties, 'Policies')?.keyAt ?? source.at
    this.#policies = policiesOf(source, this.id, expansion)
    for (const arn of setting.managed) this.attach(arn)
    for (const arn of this.#policies.managed) this.attach(arn)
    for (const policy of [...setting.inline, ...this.#policies.inline]) {
      if (policy !== undefined) this.#inline.push(makeNode(policy, this.#at))
    }
  }

  /** Attaches a managed policy unless it is attached already. */
  attach(arn: Exclude<Draft, undefined>): void {
    const node = makeNode(arn, this.#at)
    const key = attachmentKey(node)
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#managed.push(node)
  }

  /** Adds an inline policy unless one with the same document is there. */
  allow(policy: Drafts, at: SourceLocation): void {
    const node = makeNode(policy, at)
    const document = documentOf(node)
    if (this.#inline.some((other) => documentOf(other) === document)) return
    this.#inline.push(node)
  }

  /** The value of the property that wants the role's ARN. */
  get arn(): Drafts {
    return getAtt(this.id, 'Arn')
  }

  /** Adds the role to the template. */
  addTo(expansion: Expansion, attributes: Drafts = {}): void {
    const { properties } = this.#source
    const { trust, service, tags } = this.#setting
    expansion.add(
      this.#source,
      this.id,
      'AWS::IAM::Role',
      {
        AssumeRolePolicyDocument: trust ?? trustPolicy(service),
        ManagedPolicyArns: this.#managed,
        Policies: this.#inline.length === 0 ? undefined : this.#inline,
        Path: entryOf(properties, 'RolePath'),
        PermissionsBoundary: entryOf(properties, 'PermissionsBoundary'),
        Tags: tags,
      },
      { at: this.#at, attributes },
    )
  }
}

/** One managed policy of AWS is the same whether its partition is written out or asked for. */
function attachmentKey(arn: Node): string {
  const text = spelled(arn)
  const mark = ':iam::aws:policy/'
  const at = text.indexOf(mark)
  return at === -1 ? text : text.slice(at).replaceAll(/[")]/g, '')
}

function documentOf(policy: Node): string {
  const map: MapNode | undefined = policy.kind === 'map' ? policy : undefined
  const document = entryOf(map, 'PolicyDocument')?.value
  return document === undefined ? spelled(policy) : spelled(document)
}
