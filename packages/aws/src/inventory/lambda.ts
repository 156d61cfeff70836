import { isObject, type Json, type JsonObject, listOf, partAt, present } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

function adaptFunction(reply: JsonObject): JsonObject {
  const configuration = isObject(reply['Configuration']) ? reply['Configuration'] : {}
  const code = isObject(reply['Code']) ? reply['Code'] : {}
  return {
    ...configuration,
    ...reply,
    Layers: listOf(configuration['Layers']).flatMap((layer): Json[] =>
      isObject(layer) ? [layer['Arn'] ?? ''] : [],
    ),
    Code: { ...(code['ImageUri'] !== undefined && { ImageUri: code['ImageUri'] }) },
    ...(configuration['ImageConfigResponse'] !== undefined && {
      ImageConfig: partAt(configuration, 'ImageConfigResponse.ImageConfig') ?? {},
    }),
  }
}

/** Where the code of an archive came from; images have an address instead. */
const ARCHIVE = [
  'Code.S3Bucket',
  'Code.S3Key',
  'Code.S3ObjectStorageMode',
  'Code.S3ObjectVersion',
  'Code.SourceKMSKeyArn',
  'Code.ZipFile',
]

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

/** AWS Lambda. */
export const lambda: readonly Entry[] = [
  {
    type: 'AWS::Lambda::Function',
    service: 'lambda',
    list: { operation: 'ListFunctions', items: 'Functions' },
    describe: { operation: 'GetFunction', input: { FunctionName: 'FunctionArn' } },
    satellites: [
      {
        operation: 'GetFunctionConcurrency',
        input: { FunctionName: 'FunctionArn' },
        from: 'ReservedConcurrentExecutions',
        into: 'ReservedConcurrentExecutions',
      },
      {
        operation: 'GetFunctionCodeSigningConfig',
        input: { FunctionName: 'FunctionArn' },
        from: 'CodeSigningConfigArn',
        into: 'CodeSigningConfigArn',
      },
    ],
    arn: 'FunctionArn',
    names: ['FunctionName'],
    adapt: adaptFunction,
    settled: (reply) => (partAt(reply, 'Configuration.PackageType') === 'Image' ? ARCHIVE : []),
    unreadable: {
      ...Object.fromEntries(ARCHIVE.map((path) => [path, 'where code came from is kept nowhere'])),
      FunctionScalingConfig: 'scaling on managed instances is not read',
      PublishToLatestPublished: 'a wish at the time of a change, kept nowhere',
      RecursiveLoop: 'what is done about loops is not read',
      RuntimeManagementConfig: 'updates of runtimes are not read',
    },
  },
  {
    type: 'AWS::Lambda::Url',
    service: 'lambda',
    under: 'AWS::Lambda::Function',
    list: {
      operation: 'ListFunctionUrlConfigs',
      input: { FunctionName: 'parent.FunctionArn' },
      items: 'FunctionUrlConfigs',
    },
    arn: '{FunctionArn}/url',
    names: ['FunctionUrl'],
    renames: { TargetFunctionArn: 'FunctionArn' },
    elsewhere: { Qualifier: 'part of the ARN of the function' },
  },
  {
    type: 'AWS::Lambda::Permission',
    service: 'lambda',
    under: 'AWS::Lambda::Function',
    // Policies of versions and aliases are policies of their own, and not read.
    list: {
      operation: 'GetPolicy',
      input: { FunctionName: 'parent.FunctionArn' },
      items: '',
      parts: statementsOf,
      absentOn: ['ResourceNotFoundException'],
    },
    // What is denied, or allowed to several, no template can say.
    skip: ({ Effect }) => Effect !== 'Allow',
    arn: '{parent.FunctionArn}/permission/{Sid}',
    adapt: adaptStatement,
    unreadable: { SourceArn: 'a condition of the statement that no property says' },
    settled: (reply) => (limitsOf(reply).every(({ name }) => name in LIMITS) ? ['SourceArn'] : []),
  },
]
