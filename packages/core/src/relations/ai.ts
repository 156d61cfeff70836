/** Namespaces of `AWS::<namespace>::*` whose every type is an AI resource. */
const aiNamespaces: ReadonlySet<string> = new Set([
  'SageMaker',
  'Bedrock',
  'BedrockAgentCore',
  'BedrockMantle',
  'AgentRegistry',
  'NovaAct',
  'AWSExternalAnthropic',
  'AIOps',
  'DevOpsAgent',
  'SecurityAgent',
  'HealthAgent',
  'CleanRoomsML',
  'Comprehend',
  'ElementalInference',
  'Forecast',
  'FraudDetector',
  'HealthLake',
  'Kendra',
  'KendraRanking',
  'Lex',
  'LookoutEquipment',
  'LookoutMetrics',
  'LookoutVision',
  'Personalize',
  'QBusiness',
  'Rekognition',
  'S3Vectors',
  'Textract',
  'Transcribe',
  'Translate',
  'Wisdom',
])

/** AI resources of services that are not AI services as a whole. */
const aiTypes: ReadonlySet<string> = new Set(['AWS::Glue::MLTransform'])

/**
 * Whether a resource of this type makes an AI workload by itself.
 *
 * A search collection or a graph database does not: it is part of one when a knowledge base points at it.
 */
export function isAiType(type: string): boolean {
  const [vendor, namespace = '', name = ''] = type.split('::')
  return (vendor === 'AWS' && name !== '' && aiNamespaces.has(namespace)) || aiTypes.has(type)
}

/**
 * The AI services, as IAM actions name them: a policy that literally says `bedrock:InvokeModel` makes its
 * holder a consumer of one, `*` does not.
 *
 * Prefixes are those of the service authorization reference:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const aiServices: ReadonlySet<string> = new Set([
  'bedrock',
  'bedrock-agentcore',
  'bedrock-mantle',
  'bedrock-websearch',
  'agent-registry',
  'sagemaker',
  'sagemaker-data-science-assistant',
  'sagemaker-geospatial',
  'sagemaker-groundtruth-synthetic',
  'sagemaker-mlflow',
  'aiops',
  'codewhisperer',
  'comprehend',
  'comprehendmedical',
  'forecast',
  'frauddetector',
  'healthlake',
  'kendra',
  'kendra-ranking',
  'lex',
  'lookoutequipment',
  'lookoutmetrics',
  'lookoutvision',
  'nova-act',
  'personalize',
  'polly',
  'q',
  'qapps',
  'qbusiness',
  'rekognition',
  's3vectors',
  'textract',
  'transcribe',
  'translate',
  'wisdom',
])

/**
 * AWS managed policies that allow the use of an AI service, by the name at the end of their ARN. A role that
 * carries one is a consumer.
 *
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export const aiManagedPolicies: ReadonlySet<string> = new Set([
  'AmazonBedrockFullAccess',
  'AmazonBedrockLimitedAccess',
  'AmazonBedrockMarketplaceAccess',
  'AmazonBedrockReadOnly',
  'BedrockAgentCoreFullAccess',
  'AmazonSageMakerFullAccess',
  'AmazonSageMakerReadOnly',
  'AmazonSageMakerCanvasAIServicesAccess',
  'AmazonSageMakerCanvasBedrockAccess',
  'AmazonSageMakerCanvasDataPrepFullAccess',
  'AmazonSageMakerCanvasDirectDeployAccess',
  'AmazonSageMakerCanvasFullAccess',
  'AmazonSageMakerClusterInstanceRolePolicy',
  'AmazonSageMakerEdgeDeviceFleetPolicy',
  'AmazonSageMakerFeatureStoreAccess',
  'AmazonSageMakerGeospatialExecutionRole',
  'AmazonSageMakerGeospatialFullAccess',
  'AmazonSageMakerGroundTruthExecution',
  'AmazonSageMakerMechanicalTurkAccess',
  'AmazonSageMakerModelGovernanceUseAccess',
  'AmazonSageMakerModelRegistryFullAccess',
  'AmazonSageMakerPartnerAppsFullAccess',
  'AmazonSageMakerPipelinesIntegrations',
  'AmazonSageMakerTrainingPlanCreateAccess',
  'AmazonAugmentedAIFullAccess',
  'AmazonAugmentedAIHumanLoopFullAccess',
  'AmazonAugmentedAIIntegratedAPIAccess',
  'AmazonForecastFullAccess',
  'AmazonFraudDetectorFullAccessPolicy',
  'AmazonHealthLakeFullAccess',
  'AmazonHealthLakeReadOnlyAccess',
  'AmazonKendraFullAccess',
  'AmazonKendraReadOnlyAccess',
  'AmazonLexFullAccess',
  'AmazonLexReadOnly',
  'AmazonLexRunBotsOnly',
  'AmazonLookoutEquipmentFullAccess',
  'AmazonLookoutMetricsFullAccess',
  'AmazonLookoutVisionFullAccess',
  'AmazonPollyFullAccess',
  'AmazonPollyReadOnlyAccess',
  'AmazonQDeveloperAccess',
  'AmazonQFullAccess',
  'AmazonRekognitionFullAccess',
  'AmazonRekognitionReadOnlyAccess',
  'AmazonRekognitionCustomLabelsFullAccess',
  'AmazonTextractFullAccess',
  'AmazonTextractServiceRole',
  'AmazonTranscribeFullAccess',
  'AmazonTranscribeReadOnlyAccess',
  'ComprehendFullAccess',
  'ComprehendMedicalFullAccess',
  'ComprehendReadOnly',
  'ComprehendDataAccessRolePolicy',
  'TranslateFullAccess',
  'TranslateReadOnly',
  'service-role/AmazonPersonalizeFullAccess',
])
