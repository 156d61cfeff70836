import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/** Projects and blueprints stand in stages; templates make the one that is used. */
const LIVE = 'what is in development is not read'

/** Amazon Bedrock Data Automation. */
export const dataAutomation: readonly Entry[] = [
  {
    type: 'AWS::Bedrock::DataAutomationProject',
    service: 'dataAutomation',
    list: {
      operation: 'ListDataAutomationProjects',
      items: 'projects',
      fixed: { projectStageFilter: 'LIVE', resourceOwner: 'ACCOUNT' },
    },
    partly: LIVE,
    describe: {
      operation: 'GetDataAutomationProject',
      input: { projectArn: 'projectArn' },
      fixed: { projectStage: 'LIVE' },
      from: 'project',
    },
    satellites: [listTags('resourceARN', 'projectArn', 'tags')],
    arn: 'projectArn',
    names: ['projectName'],
  },
  {
    type: 'AWS::Bedrock::Blueprint',
    service: 'dataAutomation',
    list: {
      operation: 'ListBlueprints',
      items: 'blueprints',
      fixed: { blueprintStageFilter: 'LIVE', resourceOwner: 'ACCOUNT' },
    },
    partly: LIVE,
    describe: {
      operation: 'GetBlueprint',
      input: { blueprintArn: 'blueprintArn' },
      fixed: { blueprintStage: 'LIVE' },
      from: 'blueprint',
    },
    satellites: [listTags('resourceARN', 'blueprintArn', 'tags')],
    arn: 'blueprintArn',
    names: ['blueprintName'],
    adapt: (reply) =>
      reply['schema'] === undefined ? reply : { ...reply, schema: parseJsonText(reply['schema']) },
  },
  {
    type: 'AWS::Bedrock::DataAutomationLibrary',
    service: 'dataAutomation',
    list: { operation: 'ListDataAutomationLibraries', items: 'libraries' },
    describe: {
      operation: 'GetDataAutomationLibrary',
      input: { libraryArn: 'libraryArn' },
      from: 'library',
    },
    satellites: [listTags('resourceARN', 'libraryArn', 'tags')],
    arn: 'libraryArn',
    names: ['libraryName'],
    adapt: ({ kmsKeyId, kmsEncryptionContext, ...reply }) => ({
      ...reply,
      ...(kmsKeyId !== undefined && {
        EncryptionConfiguration: {
          kmsKeyId,
          ...(kmsEncryptionContext !== undefined && { kmsEncryptionContext }),
        },
      }),
    }),
  },
]
