import { IDENTITY, type Ignored, NO_PROPERTY, RESULT, STATE, TOLD_BESIDE, WHEN } from './reasons.ts'

/** Members that become no property, of Amazon Bedrock. */
export const ignoredOfBedrock: Ignored = {
  'AWS::Bedrock::Agent': {
    [IDENTITY]: ['agentId', 'latestAgentVersion', 'agentArn', 'agentVersion'],
    [NO_PROPERTY]: [
      'clientToken',
      'recommendedActions',
      'AgentCollaborators[].agentId',
      'AgentCollaborators[].agentVersion',
      'AgentCollaborators[].collaboratorId',
      'ActionGroups[].agentId',
      'ActionGroups[].agentVersion',
      'ActionGroups[].actionGroupId',
      'ActionGroups[].clientToken',
      'ActionGroups[].parentActionGroupSignatureParams',
    ],
  },
  'AWS::Bedrock::AgentAlias': {
    [IDENTITY]: ['agentAliasId', 'agentAliasArn'],
    [NO_PROPERTY]: ['routingConfiguration[].provisionedThroughput', 'clientToken', 'agentAliasHistoryEvents'],
  },
  'AWS::Bedrock::ApplicationInferenceProfile': {
    [IDENTITY]: ['inferenceProfileArn', 'inferenceProfileId'],
    [NO_PROPERTY]: ['models', 'type'],
  },
  'AWS::Bedrock::AutomatedReasoningPolicy': {
    [IDENTITY]: ['policyArn', 'version', 'policyId'],
    [NO_PROPERTY]: ['definitionHash'],
  },
  'AWS::Bedrock::Blueprint': {
    [IDENTITY]: ['blueprintVersion', 'blueprintStage'],
    [WHEN]: ['optimizationTime'],
    [NO_PROPERTY]: ['optimizationSamples'],
  },
  'AWS::Bedrock::CustomModel': {
    [IDENTITY]: ['modelArn', 'ownerAccountId', 'jobArn'],
    'told by the job that made the model': [
      'baseModelArn',
      'baseModelName',
      'jobName',
      'customizationType',
      'hyperParameters',
      'trainingDataConfig',
      'validationDataConfig',
      'outputDataConfig',
      'trainingMetrics',
      'validationMetrics',
      'customizationConfig',
    ],
  },
  'AWS::Bedrock::CustomModelDeployment': { [STATE]: ['updateDetails'] },
  'AWS::Bedrock::DataAutomationLibrary': { [TOLD_BESIDE]: ['entityTypes'] },
  'AWS::Bedrock::DataAutomationProject': {
    [IDENTITY]: ['projectStage'],
    [NO_PROPERTY]: ['customOutputConfiguration.document', 'dataAutomationLibraryConfiguration'],
  },
  'AWS::Bedrock::DataSource': {
    [IDENTITY]: ['dataSourceId'],
  },
  'AWS::Bedrock::EnforcedGuardrailConfiguration': {
    [IDENTITY]: ['configId', 'guardrailId'],
    [NO_PROPERTY]: ['inputTags', 'owner'],
  },
  'AWS::Bedrock::EvaluationJob': {
    [TOLD_BESIDE]: [
      'jobArn',
      'jobType',
      'evaluationTaskTypes',
      'modelIdentifiers',
      'ragIdentifiers',
      'evaluatorModelIdentifiers',
      'customMetricsEvaluatorModelIdentifiers',
      'failureMessages',
      'inferenceConfigSummary',
    ],
  },
  'AWS::Bedrock::Flow': {
    [IDENTITY]: ['id', 'arn', 'version'],
    [NO_PROPERTY]: [
      'definition.nodes[].configuration.prompt.sourceConfiguration.inline.templateConfiguration.text.cachePoint',
      'definition.nodes[].configuration.prompt.sourceConfiguration.inline.templateConfiguration.chat',
      'definition.nodes[].configuration.prompt.sourceConfiguration.inline.additionalModelRequestFields',
    ],
  },
  'AWS::Bedrock::FlowAlias': {
    [IDENTITY]: ['flowId', 'id', 'arn'],
  },
  'AWS::Bedrock::Guardrail': {
    [IDENTITY]: ['id', 'arn', 'version', 'guardrailId', 'guardrailArn'],
    [NO_PROPERTY]: ['crossRegionDetails.guardrailProfileId', 'contextualGroundingPolicy.tier'],
  },
  'AWS::Bedrock::GuardrailVersion': {
    [IDENTITY]: ['name'],
    [TOLD_BESIDE]: ['crossRegionDetails'],
  },
  'AWS::Bedrock::IntelligentPromptRouter': { [TOLD_BESIDE]: ['type'] },
  'AWS::Bedrock::KnowledgeBase': {
    [IDENTITY]: ['knowledgeBaseId', 'knowledgeBaseArn'],
    [NO_PROPERTY]: ['storageConfiguration.redisEnterpriseCloudConfiguration'],
  },
  'AWS::Bedrock::KnowledgeBasePolicy': { [IDENTITY]: ['resourceArn', 'revisionId'] },
  'AWS::Bedrock::ModelCopyJob': {
    [TOLD_BESIDE]: ['sourceAccountId', 'sourceModelName'],
    [RESULT]: ['targetModelArn'],
  },
  'AWS::Bedrock::ModelCustomizationJob': {
    [IDENTITY]: ['jobArn', 'customModelName'],
    [RESULT]: ['customModelArn', 'outputModelArn'],
    [NO_PROPERTY]: ['clientRequestToken', 'trainingMetrics', 'validationMetrics'],
  },
  'AWS::Bedrock::ModelImportJob': {
    [IDENTITY]: ['jobArn'],
    [RESULT]: ['importedModelArn'],
  },
  'AWS::Bedrock::ModelInvocationJob': {
    [IDENTITY]: ['jobArn'],
    [NO_PROPERTY]: ['clientRequestToken'],
    [RESULT]: ['totalRecordCount', 'processedRecordCount', 'successRecordCount', 'errorRecordCount'],
  },
  'AWS::Bedrock::Prompt': {
    [IDENTITY]: ['id', 'arn', 'version'],
    [NO_PROPERTY]: ['variants[].templateConfiguration.chat.toolConfiguration.tools[].toolSpec.strict'],
  },
  'AWS::Bedrock::ProvisionedModelThroughput': {
    [IDENTITY]: ['provisionedModelArn', 'desiredModelArn', 'foundationModelArn'],
    [NO_PROPERTY]: ['desiredModelUnits'],
  },
}
