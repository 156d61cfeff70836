import { isObject, type Json, type JsonObject, listOf, partAt } from '../shape/json.ts'
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

/** AWS Lambda: the functions. */
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
]
