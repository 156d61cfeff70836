import { isObject, type Json, type JsonObject, listOf, partAt, present, textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

/** What the conditions of a statement are as properties, by operator and key. */
const LIMITS: Readonly<Record<string, string>> = {
  'ArnLike AWS:SourceArn': 'SourceArn',
  'StringEquals AWS:SourceAccount': 'SourceAccount',
  'StringEquals aws:PrincipalOrgID': 'PrincipalOrgID',
  'StringEquals lambda:EventSourceToken': 'EventSourceToken',
  'StringEquals lambda:FunctionUrlAuthType': 'FunctionUrlAuthType',
  'Bool lambda:InvokedViaFunctionUrl': 'InvokedViaFunctionUrl',
}

/** A policy holds what permissions have added, one statement for each. */
function statementsOf(reply: JsonObject): readonly JsonObject[] {
  const policy = parseJsonText(reply['Policy'] ?? null)
  return listOf(partAt(policy, 'Statement')).filter(isObject)
}

type Limit = { readonly name: string; readonly value: Json }

function limitsOf(statement: JsonObject): readonly Limit[] {
  const { Condition } = statement
  const operators = isObject(Condition) ? Object.entries(Condition) : []
  return operators.flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, value]) => ({ name: `${operator} ${key}`, value })),
  )
}

function adaptStatement(statement: JsonObject): JsonObject {
  const { Action, Resource, Principal } = statement
  const [who] = isObject(Principal) ? Object.values(Principal) : [Principal]
  const limits = limitsOf(statement).flatMap(({ name, value }): [string, Json][] =>
    LIMITS[name] === undefined ? [] : [[LIMITS[name], value]],
  )
  return present({ Action, FunctionName: Resource, Principal: who, ...Object.fromEntries(limits) })
}

/** The ARN of what a policy belongs to: that of an alias, or that of a function or version. */
const QUALIFIED = ['{parent.AliasArn}', '{parent.FunctionArn}']

/** Weights come by version. */
function adaptAlias(reply: JsonObject): JsonObject {
  const weights = partAt(reply, 'RoutingConfig.AdditionalVersionWeights')
  if (!isObject(weights)) return reply
  const listed = Object.entries(weights).map(
    ([FunctionVersion, FunctionWeight]): Json => ({ FunctionVersion, FunctionWeight }),
  )
  return { ...reply, RoutingConfig: { AdditionalVersionWeights: listed } }
}

/** What is switched off stays in the list; a state between two tells where it goes. */
function adaptMapping(reply: JsonObject): JsonObject {
  const state = textAt(reply, 'State')
  return present({ ...reply, Enabled: state === undefined ? undefined : !/^Disabl/.test(state) })
}

/** The qualifier is the end of the ARN, which has none where the newest code is meant. */
function adaptInvokeConfig(reply: JsonObject): JsonObject {
  const whole = textAt(reply, 'FunctionArn') ?? ''
  return { ...reply, Qualifier: whole.split(':')[7] ?? '$LATEST' }
}

const ofFunction = { FunctionName: 'parent.FunctionArn' }

/** AWS Lambda: what stands under functions or calls them. */
export const lambdaParts: readonly Entry[] = [
  {
    type: 'AWS::Lambda::Version',
    service: 'lambda',
    under: 'AWS::Lambda::Function',
    list: { operation: 'ListVersionsByFunction', input: ofFunction, items: 'Versions' },
    // The newest code is the function itself.
    skip: ({ Version }) => Version === '$LATEST',
    arn: 'FunctionArn',
    renames: { FunctionName: 'parent.FunctionArn', RuntimePolicy: 'RuntimeVersionConfig' },
    unreadable: {
      FunctionScalingConfig: 'scaling on managed instances is not read',
      ProvisionedConcurrencyConfig: 'capacity that is kept ready is read of aliases only',
      'RuntimePolicy.UpdateRuntimeOn': 'updates of runtimes are not read',
    },
  },
  {
    type: 'AWS::Lambda::Alias',
    service: 'lambda',
    under: 'AWS::Lambda::Function',
    list: { operation: 'ListAliases', input: ofFunction, items: 'Aliases' },
    satellites: [
      {
        operation: 'GetProvisionedConcurrencyConfig',
        input: { ...ofFunction, Qualifier: 'Name' },
        from: '',
        into: 'ProvisionedConcurrencyConfig',
        absentOn: ['ProvisionedConcurrencyConfigNotFoundException'],
      },
    ],
    arn: 'AliasArn',
    adapt: adaptAlias,
    renames: {
      FunctionName: 'parent.FunctionArn',
      'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions':
        'RequestedProvisionedConcurrentExecutions',
    },
  },
  {
    type: 'AWS::Lambda::Permission',
    service: 'lambda',
    // Versions and aliases have policies of their own.
    under: ['AWS::Lambda::Function', 'AWS::Lambda::Version', 'AWS::Lambda::Alias'],
    list: {
      operation: 'GetPolicy',
      input: { FunctionName: QUALIFIED.join('|') },
      items: '',
      parts: statementsOf,
      absentOn: ['ResourceNotFoundException'],
    },
    // What is denied, or allowed to several, no template can say.
    skip: ({ Effect }) => Effect !== 'Allow',
    arn: QUALIFIED.map((owner) => `${owner}/permission/{Sid}`).join('|'),
    adapt: adaptStatement,
    unreadable: { SourceArn: 'a condition of the statement that no property says' },
    settled: (reply) => (limitsOf(reply).every(({ name }) => name in LIMITS) ? ['SourceArn'] : []),
  },
  {
    type: 'AWS::Lambda::EventInvokeConfig',
    service: 'lambda',
    under: 'AWS::Lambda::Function',
    list: {
      operation: 'ListFunctionEventInvokeConfigs',
      input: ofFunction,
      items: 'FunctionEventInvokeConfigs',
    },
    arn: '{FunctionArn}/event-invoke-config',
    adapt: adaptInvokeConfig,
    renames: { FunctionName: 'parent.FunctionArn' },
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    service: 'lambda',
    list: { operation: 'ListEventSourceMappings', items: 'EventSourceMappings' },
    satellites: [
      { operation: 'ListTags', input: { Resource: 'EventSourceMappingArn' }, from: 'Tags', into: 'Tags' },
    ],
    arn: 'EventSourceMappingArn',
    names: ['UUID'],
    adapt: adaptMapping,
    renames: {
      FunctionName: 'FunctionArn',
      'SelfManagedEventSource.Endpoints.KafkaBootstrapServers': 'KAFKA_BOOTSTRAP_SERVERS',
    },
  },
]
