import type { JsonObject } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import { tags } from './bedrock.ts'
import type { Entry, Satellite } from './entry.ts'

/** An answer without a policy is none. */
const policyIn =
  (member: string) =>
  (reply: JsonObject): readonly JsonObject[] =>
    reply[member] === undefined ? [] : [reply]

const labels = (arn: string): Satellite => ({
  operation: 'ListTagsForResource',
  input: { resourceARN: arn },
  from: 'tags',
  into: 'Tags',
})

/** Projects and blueprints stand in stages; templates make the one that is used. */
const LIVE = 'what is in development is not read'

/** Amazon Bedrock: who may use what, routers and deployments of models, copies, and data automation. */
export const bedrockMore: readonly Entry[] = [
  {
    type: 'AWS::Bedrock::ResourcePolicy',
    service: 'bedrock',
    // https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html
    under: 'AWS::Bedrock::Guardrail',
    partly: 'policies of other resources than guardrails are not read',
    list: {
      operation: 'GetResourcePolicy',
      input: { resourceArn: 'parent.arn' },
      items: '',
      parts: policyIn('resourcePolicy'),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: '{parent.arn}/policy',
    renames: { PolicyDocument: 'resourcePolicy', ResourceArn: 'parent.arn' },
  },
  {
    type: 'AWS::Bedrock::KnowledgeBasePolicy',
    service: 'bedrockAgent',
    under: 'AWS::Bedrock::KnowledgeBase',
    list: {
      operation: 'GetResourcePolicy',
      input: {
        resourceArn: 'arn:{partition}:bedrock:{region}:{account}:knowledge-base/{parent.knowledgeBaseId}',
      },
      items: '',
      parts: policyIn('policy'),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: 'arn:{partition}:bedrock:{region}:{account}:knowledge-base/{parent.knowledgeBaseId}/policy',
    renames: { KnowledgeBaseId: 'parent.knowledgeBaseId', PolicyDocument: 'policy' },
  },
  {
    type: 'AWS::Bedrock::ModelCopyJob',
    service: 'bedrock',
    list: {
      operation: 'ListModelCopyJobs',
      items: 'modelCopyJobSummaries',
      atMost: 100,
      fixed: { sortBy: 'CreationTime', sortOrder: 'Descending' },
    },
    arn: 'jobArn',
    renames: { ModelKmsKeyId: 'targetModelKmsKeyArn' },
  },
  {
    type: 'AWS::Bedrock::CustomModelDeployment',
    service: 'bedrock',
    list: { operation: 'ListCustomModelDeployments', items: 'modelDeploymentSummaries' },
    describe: {
      operation: 'GetCustomModelDeployment',
      input: { customModelDeploymentIdentifier: 'customModelDeploymentArn' },
    },
    satellites: [tags('customModelDeploymentArn')],
    arn: 'customModelDeploymentArn',
    names: ['customModelDeploymentName'],
  },
  {
    type: 'AWS::Bedrock::IntelligentPromptRouter',
    service: 'bedrock',
    list: { operation: 'ListPromptRouters', items: 'promptRouterSummaries', fixed: { type: 'custom' } },
    satellites: [tags('promptRouterArn')],
    arn: 'promptRouterArn',
    names: ['promptRouterName'],
  },
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
    satellites: [labels('projectArn')],
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
    satellites: [labels('blueprintArn')],
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
    satellites: [labels('libraryArn')],
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
