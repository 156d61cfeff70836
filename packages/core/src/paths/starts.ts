import { principalsOf, statementsOf } from '../access/index.ts'
import type { Graph } from '../relations/index.ts'
import { ResourceView } from '../view/index.ts'
import { byText, literalText, type Resource, type SourceLocation, World } from '../workload/index.ts'
import type { PathFacts } from './facts.ts'
import { ANY_ACCOUNT, type Fact, PUBLIC } from './technique.ts'

/** Where an attacker begins. */
export type StartKind =
  | 'internet'
  | 'any-account'
  | 'account'
  | 'leaked-key'
  | 'human'
  | 'notebook'
  | 'content'
  | 'dependency'

/** A named beginning and what the attacker has there. */
export type Start = {
  readonly kind: StartKind
  /** Stable: the kind, and the resource or account where there is one. */
  readonly id: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly at?: SourceLocation
}

/** Everywhere that an attack on the workload may begin, in the order of what is least within reach of the owner. */
export function startsOf(graph: Graph, facts: PathFacts): readonly Start[] {
  const resources = graph.units.flatMap((unit) => unit.resources).sort((a, b) => byText(a.id, b.id))
  const outsiders = [...facts.outsiders].sort((a, b) => byText(a.id, b.id))
  return [
    {
      kind: 'internet',
      id: 'internet',
      title: 'anybody on the internet',
      facts: [{ capability: 'acts-as', of: PUBLIC }],
    },
    {
      kind: 'any-account',
      id: ANY_ACCOUNT,
      title: 'anybody with an AWS account',
      facts: [{ capability: 'acts-as', of: ANY_ACCOUNT }],
    },
    ...outsiders.map(({ id, kind }): Start => {
      const title = kind === 'account' ? `somebody in account ${id}` : id
      return { kind: 'account', id: `account:${id}`, title, facts: [{ capability: 'acts-as', of: id }] }
    }),
    ...resources.flatMap((resource) => startAt(resource, graph) ?? []),
  ]
}

function startAt(resource: Resource, graph: Graph): Start | undefined {
  const { id, address } = resource
  switch (resource.type) {
    case 'AWS::IAM::AccessKey': {
      const user = graph.edgesFrom(id).find(({ to }) => to.type === 'AWS::IAM::User')?.to
      return user && begin('leaked-key', resource, `a leaked key of ${user.address}`, 'acts-as', user.id)
    }
    case 'AWS::IAM::User':
      return begin('human', resource, `the user ${address}`, 'acts-as', id)
    case 'AWS::IAM::Role':
      return isTakenByPeople(resource, graph)
        ? begin('human', resource, `somebody with the role ${address}`, 'acts-as', id)
        : undefined
    case 'AWS::SageMaker::NotebookInstance':
    case 'AWS::SageMaker::UserProfile':
    case 'AWS::SageMaker::Space':
      return begin('notebook', resource, `a compromised notebook in ${address}`, 'runs-code-in', id)
    case 'AWS::Bedrock::DataSource':
      return isOpenSource(resource)
        ? begin('content', resource, `an author of what ${address} crawls`, 'writes', id)
        : undefined
    case 'AWS::BedrockAgentCore::GatewayTarget':
      return literalOf(resource, ['TargetConfiguration', 'Mcp', 'McpServer', 'Endpoint'])
        ? begin('content', resource, `the owner of the MCP server behind ${address}`, 'writes', id)
        : undefined
    case 'AWS::ECR::Repository':
      return graph.assetsOf(id).has('image')
        ? begin('dependency', resource, `a compromised dependency of the images in ${address}`, 'writes', id)
        : undefined
    default:
      return undefined
  }
}

function begin(
  kind: StartKind,
  { id, at }: Resource,
  title: string,
  capability: Fact['capability'],
  of: string,
): Start {
  return { kind, id: `${kind}:${id}`, title, facts: [{ capability, of }], ...(at && { at }) }
}

/** Whether people or a build system take a role: it trusts accounts, users or an identity provider. */
function isTakenByPeople(role: Resource, graph: Graph): boolean {
  const view = new ResourceView(role, new World(), graph)
  const statements = statementsOf(view.at('AssumeRolePolicyDocument'), 'trust') ?? []
  return statements
    .filter(({ statement }) => statement.effect === 'Allow')
    .flatMap((placed) => principalsOf(view, placed))
    .some(({ relation }) => relation === 'own-account' || relation === 'federated')
}

/** Sources that people outside write: the web, and wikis, drives and mailboxes that others share. */
const OPEN_SOURCES: ReadonlySet<string> = new Set(['WEB', 'CONFLUENCE', 'SALESFORCE', 'SHAREPOINT'])

function isOpenSource(source: Resource): boolean {
  return OPEN_SOURCES.has(literalOf(source, ['DataSourceConfiguration', 'Type']) ?? '')
}

function literalOf({ properties }: Resource, path: readonly string[]): string | undefined {
  let value: Parameters<typeof literalText>[0] | undefined = properties
  for (const name of path) value = value?.kind === 'map' ? value.entries.get(name) : undefined
  return value === undefined ? undefined : literalText(value)
}
