import { type Policy, type PolicyKind, type PolicyNode, readPolicy, type Statement } from '@parapet/iam'
import type { Graph } from '../relations/index.ts'
import type { Resource, Value } from '../workload/index.ts'
import { textParts } from '../workload/index.ts'
import type { Naming } from './naming.ts'
import { readPolicies, type SourcedPolicy } from './policy-reading.ts'
import { unseenPolicy } from './unseen.ts'

/** Where a resource keeps its own policy, and of which kind it is. */
const INLINE: Readonly<Record<string, readonly [path: string, kind: PolicyKind]>> = {
  'AWS::ApiGateway::RestApi': ['Policy', 'resource'],
  'AWS::DynamoDB::Table': ['ResourcePolicy.PolicyDocument', 'resource'],
  'AWS::ECR::PublicRepository': ['RepositoryPolicyText', 'resource'],
  'AWS::ECR::Repository': ['RepositoryPolicyText', 'resource'],
  'AWS::EFS::FileSystem': ['FileSystemPolicy', 'resource'],
  'AWS::Events::EventBus': ['Policy', 'resource'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument', 'trust'],
  'AWS::KMS::Key': ['KeyPolicy', 'key'],
  'AWS::KMS::ReplicaKey': ['KeyPolicy', 'key'],
  'AWS::OpenSearchService::Domain': ['AccessPolicies', 'resource'],
  'AWS::S3::AccessPoint': ['Policy', 'resource'],
  'AWS::SageMaker::ModelPackageGroup': ['ModelPackageGroupPolicy', 'resource'],
}

/** Types that hold the policy of the resource that they name. */
const BESIDE: Readonly<Record<string, string>> = {
  'AWS::Bedrock::KnowledgeBasePolicy': 'PolicyDocument',
  'AWS::Bedrock::ResourcePolicy': 'PolicyDocument',
  'AWS::BedrockAgentCore::ResourcePolicy': 'Policy',
  'AWS::CloudTrail::ResourcePolicy': 'ResourcePolicy',
  'AWS::Kinesis::ResourcePolicy': 'ResourcePolicy',
  'AWS::Lambda::ResourcePolicy': 'PolicyDocument',
  'AWS::Lex::ResourcePolicy': 'Policy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::S3Express::BucketPolicy': 'PolicyDocument',
  'AWS::S3Files::FileSystemPolicy': 'Policy',
  'AWS::S3Tables::TableBucketPolicy': 'ResourcePolicy',
  'AWS::S3Tables::TablePolicy': 'ResourcePolicy',
  'AWS::S3Vectors::VectorBucketPolicy': 'Policy',
  'AWS::SNS::TopicInlinePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueueInlinePolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SageMaker::EndpointPolicy': 'ResourcePolicy',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
}

/** Policies of an account and Region that hold for every resource of a type. */
const ACCOUNT_WIDE: Readonly<Record<string, readonly [type: string, path: string]>> = {
  'AWS::Logs::LogGroup': ['AWS::Logs::ResourcePolicy', 'PolicyDocument'],
  'AWS::ECR::Repository': ['AWS::ECR::RegistryPolicy', 'PolicyText'],
}

/** The policies of one resource as one, and where each statement of it stands. */
export type ResourcePolicies = {
  readonly policies: readonly SourcedPolicy[]
  readonly merged?: Policy
  /** The same as it is meant of those outside: whom it leaves open is somebody else. */
  readonly outside?: Policy
}

/** Gathers everything that says on the resource's side who may use it; `seenOnly` leaves out what was not seen. */
export function resourcePolicies(
  resource: Resource,
  graph: Graph,
  naming: Naming,
  seenOnly: boolean,
): ResourcePolicies {
  const all = [
    ...inline(resource, naming),
    ...beside(resource, graph, naming),
    ...permissions(resource, graph, naming),
    ...accountWide(resource, graph, naming),
  ]
  const policies = seenOnly ? all.filter(({ unseen }) => unseen === undefined) : all
  if (policies.length === 0) return { policies }
  const merged = merge(policies)
  return { policies, merged, outside: seenOnly ? withoutOpenPrincipals(merged) : merged }
}

/** An Allow of somebody who is not known (a parameter, an output of another stack) is no Allow of everybody. */
function withoutOpenPrincipals(policy: Policy): Policy {
  const isOpen = ({ effect, principal }: Statement): boolean =>
    effect === 'Allow' &&
    principal?.negated === false &&
    principal.principals.some(({ text }) => typeof text !== 'string')
  if (!policy.statements.some(isOpen)) return policy
  const statements = policy.statements.map((statement) => {
    const { principal } = statement
    if (principal === undefined || !isOpen(statement)) return statement
    const principals = principal.principals.filter(({ text }) => typeof text === 'string')
    const closed = { ...statement, principal: { ...principal, principals } }
    const source = sources.get(statement)
    if (source !== undefined) sources.set(closed, source)
    return closed
  })
  return { ...policy, statements }
}

function inline(resource: Resource, naming: Naming): readonly SourcedPolicy[] {
  const [path, kind] = INLINE[resource.type] ?? []
  if (path === undefined || kind === undefined) return []
  return read(resource, path, kind, naming)
}

function beside(resource: Resource, graph: Graph, naming: Naming): readonly SourcedPolicy[] {
  const holders = graph
    .edgesTo(resource.id)
    .filter(({ rule, from }) => rule.companion === true && from.type in BESIDE)
    .map(({ from }) => from)
  return [...new Set(holders)].flatMap((holder) =>
    read(holder, BESIDE[holder.type] ?? '', 'resource', naming),
  )
}

function accountWide(resource: Resource, graph: Graph, naming: Naming): readonly SourcedPolicy[] {
  const [type, path] = ACCOUNT_WIDE[resource.type] ?? []
  if (type === undefined || path === undefined) return []
  return graph.ofType(resource.unit, type).flatMap((holder) => read(holder, path, 'resource', naming))
}

function read(holder: Resource, path: string, kind: PolicyKind, naming: Naming): readonly SourcedPolicy[] {
  const value = valueAt(holder.properties, path.split('.'))
  return readPolicies(holder, path, value, kind, naming) ?? [unseenPolicy(holder, path, value)]
}

function valueAt(value: Value, path: readonly string[]): Value {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (value.kind !== 'map') return value.kind === 'unresolved' ? value : { kind: 'absent' }
  return valueAt(value.entries.get(name) ?? { kind: 'absent' }, rest)
}

/** `AWS::Lambda::Permission` is one statement of a function's policy, written in properties. */
function permissions(resource: Resource, graph: Graph, naming: Naming): readonly SourcedPolicy[] {
  const named = graph.edgesTo(resource.id).map(({ from }) => from)
  const holders = named.filter(({ type }) => type === 'AWS::Lambda::Permission')
  return [...new Set(holders)].map((holder) => {
    const node = permissionNode(holder, naming)
    return { policy: readPolicy(node, 'resource').policy, resource: holder, path: '' }
  })
}

function permissionNode(holder: Resource, naming: Naming): PolicyNode {
  const property = (name: string): PolicyNode | undefined => {
    const value = holder.properties.entries.get(name)
    const parts = value === undefined ? undefined : textParts(value)
    if (parts === undefined) return undefined
    const pieces = naming.piecesOf(holder.unit, parts)
    const text = pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : undefined
    const at = value?.at === undefined ? {} : { at: value.at }
    if (text !== undefined) return { kind: 'scalar', value: text, ...at }
    return { kind: 'hole', hole: { id: `${holder.id}.${name}` }, ...at }
  }
  const map = (entries: readonly (readonly [string, PolicyNode | undefined])[]): PolicyNode => ({
    kind: 'map',
    entries: entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
  })
  const principal = property('Principal')
  const name = principal?.kind === 'scalar' ? String(principal.value) : ''
  const type = name.endsWith('.amazonaws.com') || name.endsWith('.amazon.com') ? 'Service' : 'AWS'
  const condition = map([
    [
      'StringEquals',
      nonEmpty(
        map([
          ['aws:SourceAccount', property('SourceAccount')],
          ['aws:PrincipalOrgID', property('PrincipalOrgID')],
          ['lambda:FunctionUrlAuthType', property('FunctionUrlAuthType')],
          ['lambda:EventSourceToken', property('EventSourceToken')],
        ]),
      ),
    ],
    ['ArnLike', nonEmpty(map([['aws:SourceArn', property('SourceArn')]]))],
  ])
  const statement = map([
    ['Effect', { kind: 'scalar', value: 'Allow' }],
    ['Principal', name === '*' ? principal : map([[type, principal]])],
    ['Action', property('Action')],
    ['Resource', { kind: 'scalar', value: '*' }],
    ['Condition', nonEmpty(condition)],
  ])
  const at = holder.at === undefined ? {} : { at: holder.at }
  return map([
    ['Version', { kind: 'scalar', value: '2012-10-17' }],
    ['Statement', { ...statement, ...at }],
  ])
}

function nonEmpty(node: PolicyNode): PolicyNode | undefined {
  return node.kind === 'map' && node.entries.length === 0 ? undefined : node
}

/** Where each statement of a merged policy stands. */
const sources = new WeakMap<Statement, { readonly source: SourcedPolicy; readonly index: number }>()

/** The policy, and the position in it, from which a statement of a merged policy comes. */
export function sourceOf(
  statement: Statement,
): { readonly source: SourcedPolicy; readonly index: number } | undefined {
  return sources.get(statement)
}

function merge(policies: readonly SourcedPolicy[]): Policy {
  const [first] = policies
  const statements = policies.flatMap((source, position) =>
    source.policy.statements.map((statement, index) => {
      // Sids are unique in their own document only.
      const own = position === 0 ? { ...statement } : { ...statement, id: `${statement.id}@${position}` }
      sources.set(own, { source, index })
      return own
    }),
  )
  return { kind: first?.policy.kind ?? 'resource', version: '2012-10-17', statements }
}
