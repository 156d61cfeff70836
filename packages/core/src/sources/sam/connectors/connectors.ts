import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, getAtt, makeMap, ref, sub } from '../draft.ts'
import { withEntries, withoutEntries } from '../edit.ts'
import type { Expansion, Source } from '../expansion.ts'
import { itemsAt, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import { type Profile, profiles } from './profiles.ts'
import { roleOfResource } from './resource-role.ts'

/** One end of a connector: a resource of the template as it is once everything else is expanded. */
type End = { readonly id: string; readonly type: string; readonly arn: Drafts; readonly resource: MapNode }

/** Types whose `Ref` is their ARN. */
const arnByRef: ReadonlySet<string> = new Set(['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine'])

function endOf(node: Node | undefined, expansion: Expansion): End | undefined {
  const map = plainMap(node)
  const id = textAt(map, 'Id')
  const resource = plainMap(expansion.resources.get(id ?? '')?.value)
  const type = textAt(resource, 'Type')
  if (id === undefined || resource === undefined || type === undefined) return undefined
  return { id, type, arn: arnByRef.has(type) ? ref(id) : getAtt(id, 'Arn'), resource }
}

function statement(row: string, arn: Drafts): Drafts {
  const [left = '', right = ''] = row.split(' on ')
  const [service = '', actions = ''] = left.split(': ')
  const resource = (form: string): Draft =>
    form === '@' ? arn : sub(`\${Arn}${form.slice(1)}`, { Arn: arn })
  return {
    Effect: 'Allow',
    Action: actions.split(' ').map((action) => `${service}:${action}`),
    Resource: right.split(' ').map(resource),
  }
}

/** A connector between two resources, with what it asks for. */
type Link = {
  readonly source: Source
  readonly profile: Profile
  readonly from: End
  readonly to: End
  readonly permissions: ReadonlySet<string>
  /** Ends the ids of what is made where there are several destinations. */
  readonly ending: string
}

function rowsOf({ profile, permissions }: Link): readonly string[] {
  const rows = [
    permissions.has('Read') ? profile.read : undefined,
    permissions.has('Write') ? profile.write : undefined,
  ]
  return rows.filter((row) => row !== undefined)
}

function addRolePolicy(link: Link, expansion: Expansion): void {
  const { source, from, to, profile, ending } = link
  const [holder, target] = profile.kind === 'source-role' ? [from, to] : [to, from]
  const role = roleOfResource(holder.resource)
  if (role === undefined) {
    expansion.refuse(
      `connector \`${source.id}\` needs a role of this template on \`${holder.id}\``,
      source.at,
    )
    return
  }
  const statements = rowsOf(link).map((row) => statement(row, target.arn))
  const document = { Version: '2012-10-17', Statement: statements }
  const properties = { PolicyDocument: document, Roles: [ref(role)] }
  expansion.add(source, `${source.id}Policy${ending}`, 'AWS::IAM::ManagedPolicy', properties, { main: true })
}

function callerArn({ id, type, arn }: End): Drafts {
  const api = type === 'AWS::ApiGateway::RestApi' || type === 'AWS::ApiGatewayV2::Api'
  return api ? sub(`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${id}}/*`) : arn
}

function addPermission({ source, from, to, profile, ending }: Link, expansion: Expansion): void {
  const properties = {
    Action: 'lambda:InvokeFunction',
    FunctionName: to.arn,
    Principal: profile.write,
    SourceArn: callerArn(from),
    SourceAccount: from.type === 'AWS::S3::Bucket' ? ref('AWS::AccountId') : undefined,
  }
  expansion.add(source, `${source.id}WriteLambdaPermission${ending}`, 'AWS::Lambda::Permission', properties, {
    main: true,
  })
}

function addResourcePolicy({ source, from, to, profile, ending }: Link, expansion: Expansion): void {
  const queue = profile.kind === 'queue-policy'
  const one = {
    Effect: 'Allow',
    Principal: { Service: profile.write },
    Resource: to.arn,
    Action: queue ? 'sqs:SendMessage' : 'sns:Publish',
    Condition: { ArnEquals: { 'aws:SourceArn': from.arn } },
  }
  const document = { Version: '2012-10-17', Statement: [one] }
  const named = queue ? { Queues: [ref(to.id)] } : { Topics: [to.arn] }
  const id = `${source.id}${queue ? 'Queue' : 'Topic'}Policy${ending}`
  const type = queue ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy'
  expansion.add(source, id, type, { PolicyDocument: document, ...named }, { main: true })
}

function addLink(link: Link, expansion: Expansion): void {
  switch (link.profile.kind) {
    case 'source-role':
    case 'destination-role':
      addRolePolicy(link, expansion)
      return
    case 'permission':
      addPermission(link, expansion)
      return
    case 'queue-policy':
    case 'topic-policy':
      addResourcePolicy(link, expansion)
  }
}

function linkOf(source: Source, destination: Node, ending: string, expansion: Expansion): Link | undefined {
  const from = endOf(nodeOf(source.properties, 'Source'), expansion)
  const to = endOf(destination, expansion)
  const bare = (end: End | undefined): string => end?.type.replace('AWS::', '') ?? ''
  const profile = profiles.get(`${bare(from)} > ${bare(to)}`)
  const wanted = itemsAt(source.properties, 'Permissions').flatMap((item) =>
    item.kind === 'scalar' ? [item.text] : [],
  )
  const permissions = new Set(wanted)
  if (from === undefined || to === undefined || profile === undefined || permissions.size === 0)
    return undefined
  return { source, profile, from, to, permissions, ending }
}

function expandConnector(source: Source, expansion: Expansion): void {
  const destinations = itemsAt(source.properties, 'Destination')
  const several = nodeOf(source.properties, 'Destination')?.kind === 'list'
  const links = destinations.map((node, index) =>
    linkOf(source, node, several ? `Destination${index}` : '', expansion),
  )
  if (links.length === 0 || links.includes(undefined)) {
    expansion.refuse(`connector \`${source.id}\` is of a kind that is not expanded`, source.at)
    return
  }
  expansion.resources.delete(source.id)
  for (const link of links) if (link !== undefined) addLink(link, expansion)
}

/** The connectors that stand below a resource, as if each stood beside it. */
function embeddedIn(source: Source, expansion: Expansion): readonly Source[] {
  return [...(mapOf(source.node, 'Connectors')?.entries.values() ?? [])].flatMap(({ key, keyAt, value }) => {
    const map = plainMap(value)
    const written = mapOf(map, 'Properties')
    if (map === undefined || written === undefined) {
      expansion.refuse(`connector \`${key}\` of \`${source.id}\` has no properties`, keyAt)
      return []
    }
    const end = makeMap({ Id: source.id }, keyAt)
    const properties = withEntries(written, { Source: end }, keyAt)
    const id = source.id + key
    return [
      {
        id,
        keyAt,
        node: map,
        type: 'AWS::Serverless::Connector',
        at: keyAt,
        properties,
        condition: undefined,
      },
    ]
  })
}

function dropConnectors(id: string, expansion: Expansion): void {
  const entry = expansion.resources.get(id)
  if (entry?.value.kind !== 'map' || !entry.value.entries.has('Connectors')) return
  expansion.resources.set(id, { ...entry, value: withoutEntries(entry.value, ['Connectors']) })
}

/** Expands connectors to the policies and permissions that let one resource use another. */
export function expandConnectors(sources: readonly Source[], expansion: Expansion): void {
  for (const source of sources) {
    for (const embedded of embeddedIn(source, expansion)) expandConnector(embedded, expansion)
    dropConnectors(source.id, expansion)
  }
  for (const source of sources) {
    if (source.type === 'AWS::Serverless::Connector') expandConnector(source, expansion)
  }
}
