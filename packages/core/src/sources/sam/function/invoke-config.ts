import type { Entry, MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, getAtt, makeMap, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { digest } from '../identifiers.ts'
import { branchesOf, entryOf, isNoValue, mapOf, plainMap } from '../nodes.ts'
import { allowPolicy } from './role.ts'
import type { Target } from './target.ts'

type Destination = {
  readonly id: string
  readonly name: string
  readonly map: MapNode
  readonly entry: Entry
  readonly type: string
}

/** What is made for a destination: its ARN, and the policy that lets the function write to it. */
type MadeDestination = { readonly arn: Draft; readonly policy: Drafts | undefined }

const made: ReadonlyMap<string, { readonly type: string; readonly suffix: string }> = new Map([
  ['SQS', { type: 'AWS::SQS::Queue', suffix: 'Queue' }],
  ['SNS', { type: 'AWS::SNS::Topic', suffix: 'Topic' }],
])

function arnOf(type: string, id: string): Drafts {
  return type === 'SNS' ? ref(id) : getAtt(id, 'Arn')
}

/** The policy that lets a function send to a destination. */
export function destinationPolicy(type: string, arn: Draft, id: string): Drafts | undefined {
  switch (type) {
    case 'SQS':
      return allowPolicy(`${id}SQSPolicy`, 'sqs:SendMessage', arn)
    case 'SNS':
      return allowPolicy(`${id}SNSPolicy`, 'sns:publish', arn)
    case 'EventBridge':
      return allowPolicy(`${id}EventBridgePolicy`, 'events:PutEvents', arn)
    case 'Lambda':
      return allowPolicy(`${id}LambdaPolicy`, 'lambda:InvokeFunction', arn)
    case 'S3':
    case 'S3Bucket':
      return {
        PolicyName: `${id}S3Policy`,
        PolicyDocument: {
          Statement: [
            { Action: 's3:PutObject', Effect: 'Allow', Resource: { 'Fn::Join': ['/', [arn, '*']] } },
            { Action: 's3:ListBucket', Effect: 'Allow', Resource: arn },
          ],
        },
      }
    default:
      return undefined
  }
}

/** When a destination is made although one is named: where a branch of what is named leaves nothing. */
function choiceOf(destination: Destination, source: Source, expansion: Expansion) {
  const given = entryOf(destination.map, 'Destination')?.value
  const parts = given === undefined ? undefined : branchesOf(given)
  if (given === undefined || parts === undefined) return undefined
  const [no, yes] = [isNoValue(parts.then), isNoValue(parts.else)]
  if (no === yes) return undefined
  if (no) return { condition: parts.condition, other: parts.else }
  const opposite = `NOT${parts.condition}${digest(`${source.id}EventInvokeConfig`)}`
  expansion.condition(opposite, { 'Fn::Not': [{ Condition: parts.condition }] }, given.at)
  return { condition: opposite, other: parts.then }
}

function bothConditions(
  source: Source,
  condition: string | undefined,
  expansion: Expansion,
): string | undefined {
  if (source.condition === undefined || condition === undefined) return condition ?? source.condition
  const name = `${source.condition}AND${condition}${digest(source.id)}`
  const all = [{ Condition: source.condition }, { Condition: condition }]
  expansion.condition(name, { 'Fn::And': all }, source.at)
  return name
}

function makeDestination(destination: Destination, source: Source, expansion: Expansion): MadeDestination {
  const given = entryOf(destination.map, 'Destination')
  const choice = choiceOf(destination, source, expansion)
  const id = `${destination.id}${destination.name}`
  const policyId = id
  if (given !== undefined && choice === undefined) {
    return { arn: given, policy: destinationPolicy(destination.type, given, policyId) }
  }
  const kind = made.get(destination.type)
  if (kind === undefined) {
    expansion.refuse(
      `a destination of type \`${destination.type}\` of \`${source.id}\` must be named`,
      destination.map.at,
    )
    return { arn: given, policy: undefined }
  }
  const queue = `${id}${kind.suffix}`
  const condition = bothConditions(source, choice?.condition, expansion)
  const attributes = condition === undefined ? {} : { Condition: condition }
  expansion.add(source, queue, kind.type, {}, { at: destination.entry.keyAt, attributes })
  expansion.references.set(`${source.id}.Destination${kind.suffix}`, queue)
  const own = arnOf(destination.type, queue)
  const arn =
    choice === undefined
      ? own
      : makeMap({ 'Fn::If': [choice.condition, own, choice.other] }, given?.value.at ?? destination.map.at)
  return { arn, policy: destinationPolicy(destination.type, arn, policyId) }
}

/** Adds what `EventInvokeConfig` asks for; returns the policies that the function's role needs for it. */
export function expandInvokeConfig(
  source: Source,
  alias: Target | undefined,
  expansion: Expansion,
): readonly Draft[] {
  const config = entryOf(source.properties, 'EventInvokeConfig')
  const map = plainMap(config?.value)
  if (config === undefined || map === undefined) return []
  const id = `${source.id}EventInvokeConfig`
  const destinations: { [name: string]: Draft } = {}
  const policies: Draft[] = []
  for (const name of ['OnSuccess', 'OnFailure']) {
    const entry = entryOf(mapOf(map, 'DestinationConfig'), name)
    const own = plainMap(entry?.value)
    if (entry === undefined || own === undefined) continue
    const type = expansion.literal(entryOf(own, 'Type')?.value) ?? ''
    const result = makeDestination({ id, name, map: own, entry, type }, source, expansion)
    destinations[name] = { Destination: result.arn }
    policies.push(result.policy)
  }
  expansion.add(
    source,
    id,
    'AWS::Lambda::EventInvokeConfig',
    {
      FunctionName: ref(source.id),
      Qualifier: alias === undefined ? '$LATEST' : entryOf(source.properties, 'AutoPublishAlias'),
      DestinationConfig: destinations,
      MaximumEventAgeInSeconds: entryOf(map, 'MaximumEventAgeInSeconds'),
      MaximumRetryAttempts: entryOf(map, 'MaximumRetryAttempts'),
    },
    { at: config.keyAt, ...(alias === undefined ? {} : { dependsOn: [alias.id] }) },
  )
  return policies
}
