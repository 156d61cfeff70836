/** Why a member of a reply becomes no property. */
const IDENTITY = 'names it; addresses and relations take the ARN and the names'
const TOLD_BESIDE = 'a summary of, or another word for, what is told beside it, or by a resource of its own'
const WHEN = 'tells when it was made or changed'
const STATE = 'tells how it fares, not how it is set'
const RESULT = 'what came out of a job'
const NO_PROPERTY = 'CloudFormation has no property for it, or what it says is not read'

const comprehendJob = { [WHEN]: ['SubmitTime', 'EndTime'], [STATE]: ['JobStatus', 'Message'] }

const jwt = (...members: readonly string[]): readonly string[] =>
  members.map((member) => `authorizerConfiguration.customJWTAuthorizer.${member}`)

const container = (...members: readonly string[]): readonly string[] =>
  members.map((member) => `InferenceSpecification.Containers[].${member}`)

/** Members that become no property, of AI services that are asked for less often: by type and reason. */
export const ignoredOfAiServices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::Bedrock::Blueprint': {
    [IDENTITY]: ['blueprintVersion', 'blueprintStage'],
    [WHEN]: ['optimizationTime'],
    [NO_PROPERTY]: ['optimizationSamples'],
  },
  'AWS::Bedrock::CustomModelDeployment': { [STATE]: ['updateDetails'] },
  'AWS::Bedrock::DataAutomationLibrary': { [TOLD_BESIDE]: ['entityTypes'] },
  'AWS::Bedrock::DataAutomationProject': {
    [IDENTITY]: ['projectStage'],
    [NO_PROPERTY]: ['customOutputConfiguration.document', 'dataAutomationLibraryConfiguration'],
  },
  'AWS::Bedrock::IntelligentPromptRouter': { [TOLD_BESIDE]: ['type'] },
  'AWS::Bedrock::KnowledgeBasePolicy': { [IDENTITY]: ['resourceArn', 'revisionId'] },
  'AWS::Bedrock::ModelCopyJob': {
    [TOLD_BESIDE]: ['sourceAccountId', 'sourceModelName'],
    [RESULT]: ['targetModelArn'],
  },
  'AWS::BedrockAgentCore::CapacityProvider': { [STATE]: ['statusCode', 'statusReason'] },
  'AWS::BedrockAgentCore::ConfigurationBundle': {
    [IDENTITY]: ['versionId', 'lineageMetadata.parentVersionIds'],
  },
  'AWS::BedrockAgentCore::Dataset': {
    [IDENTITY]: ['datasetVersion'],
    [STATE]: ['exampleCount', 'draftStatus'],
    'a key to the data, which is not taken': ['downloadUrl', 'downloadUrlExpiresAt'],
  },
  'AWS::BedrockAgentCore::Evaluator': {
    [TOLD_BESIDE]: ['evaluatorType', 'provider'],
    [STATE]: ['lockedForModification'],
    [NO_PROPERTY]: [
      'evaluatorConfig.llmAsAJudge.modelConfig.bedrockEvaluatorModelConfig.inferenceConfig.stopSequences',
      'evaluatorConfig.derived',
    ],
  },
  'AWS::BedrockAgentCore::OnlineEvaluationConfig': {
    [NO_PROPERTY]: ['dataSourceConfig.cloudWatchLogs.logGroupNamePrefixes', 'outputConfig'],
  },
  'AWS::BedrockAgentCore::PaymentManager': {
    [TOLD_BESIDE]: ['workloadIdentityDetails'],
    [NO_PROPERTY]: [
      'kmsKeyArn',
      ...jwt(
        'advertisedScopeMapping',
        'privateEndpoint',
        'privateEndpointOverrides',
        'allowedWorkloadConfiguration',
      ),
    ],
  },
  'AWS::Comprehend::DocumentClassificationJob': comprehendJob,
  'AWS::Comprehend::DocumentClassifier': {
    [WHEN]: ['SubmitTime', 'EndTime'],
    [STATE]: ['Message'],
    [RESULT]: ['ClassifierMetadata'],
    [NO_PROPERTY]: [
      'InputDataConfig.AugmentedManifests[].AnnotationDataS3Uri',
      'InputDataConfig.AugmentedManifests[].SourceDocumentsS3Uri',
      'InputDataConfig.AugmentedManifests[].DocumentType',
      'OutputDataConfig.FlywheelStatsS3Prefix',
      'SourceModelArn',
      'FlywheelArn',
    ],
  },
  'AWS::Comprehend::DominantLanguageDetectionJob': comprehendJob,
  'AWS::Comprehend::EntitiesDetectionJob': comprehendJob,
  'AWS::Comprehend::EntityRecognizer': {
    [WHEN]: ['SubmitTime', 'EndTime'],
    [STATE]: ['Message'],
    [RESULT]: ['RecognizerMetadata'],
    [NO_PROPERTY]: ['SourceModelArn', 'FlywheelArn', 'OutputDataConfig'],
  },
  'AWS::Comprehend::EventsDetectionJob': comprehendJob,
  'AWS::Comprehend::Flywheel': { [STATE]: ['Message', 'LatestFlywheelIteration'] },
  'AWS::Comprehend::KeyPhrasesDetectionJob': comprehendJob,
  'AWS::Comprehend::PiiEntitiesDetectionJob': comprehendJob,
  'AWS::Comprehend::SentimentDetectionJob': comprehendJob,
  'AWS::Comprehend::TargetedSentimentDetectionJob': comprehendJob,
  'AWS::Comprehend::TopicsDetectionJob': comprehendJob,
  'AWS::HealthLake::FHIRDatastore': {
    [IDENTITY]: ['DatastoreEndpoint'],
    [WHEN]: ['CreatedAt'],
    [STATE]: ['DatastoreStatus', 'ErrorCause'],
  },
  'AWS::Kendra::Index': {
    [WHEN]: ['CreatedAt', 'UpdatedAt'],
    [STATE]: ['IndexStatistics', 'ErrorMessage'],
    [NO_PROPERTY]: ['UserGroupResolutionConfiguration'],
  },
  'AWS::NeptuneGraph::Graph': {
    [IDENTITY]: ['endpoint', 'buildNumber'],
    [WHEN]: ['createTime'],
    [STATE]: ['statusReason'],
    [NO_PROPERTY]: ['sourceSnapshotId'],
  },
  'AWS::Personalize::DatasetGroup': { [WHEN]: ['creationDateTime', 'lastUpdatedDateTime'] },
  'AWS::Rekognition::MediaAnalysisJob': {
    [WHEN]: ['CompletionTimestamp'],
    [STATE]: ['FailureDetails'],
    [RESULT]: ['Results', 'ManifestSummary'],
  },
  'AWS::Rekognition::Project': {
    [TOLD_BESIDE]: ['Datasets'],
    [NO_PROPERTY]: ['Feature', 'AutoUpdate'],
  },
  'AWS::Rekognition::ProjectVersion': {
    [WHEN]: ['TrainingEndTimestamp'],
    [STATE]: ['StatusMessage', 'BillableTrainingTimeInSeconds'],
    [RESULT]: [
      'TrainingDataResult.Output',
      'TrainingDataResult.Validation',
      'TestingDataResult.Output',
      'TestingDataResult.Validation',
      'EvaluationResult',
      'ManifestSummary',
    ],
    [NO_PROPERTY]: [
      'MinInferenceUnits',
      'MaxInferenceUnits',
      'SourceProjectVersionArn',
      'Feature',
      'BaseModelVersion',
    ],
  },
  'AWS::Rekognition::StreamProcessor': {
    [WHEN]: ['LastUpdateTimestamp'],
    [STATE]: ['StatusMessage'],
  },
  'AWS::Translate::ParallelData': {
    [WHEN]: ['CreatedAt', 'LastUpdatedAt', 'LatestUpdateAttemptAt'],
    [STATE]: [
      'Message',
      'ImportedDataSize',
      'ImportedRecordCount',
      'FailedRecordCount',
      'SkippedRecordCount',
      'LatestUpdateAttemptStatus',
    ],
    [NO_PROPERTY]: ['SourceLanguageCode', 'TargetLanguageCodes'],
  },
  'AWS::Translate::TextTranslationJob': {
    [WHEN]: ['SubmittedTime', 'EndTime'],
    [STATE]: ['JobStatus', 'JobDetails', 'Message'],
  },
  'AWS::SageMaker::Algorithm': {
    [STATE]: ['AlgorithmStatus', 'AlgorithmStatusDetails'],
    [NO_PROPERTY]: [
      'TrainingSpecification.AdditionalS3DataSource',
      ...container(
        'ModelDataUrl',
        'ModelDataSource',
        'ProductId',
        'AdditionalModelDataSources',
        'AdditionalS3DataSource',
        'ModelDataETag',
        'BaseModel',
      ),
      'ValidationSpecification',
      'ProductId',
    ],
  },
  'AWS::SageMaker::AutoMLJobV2': {
    [WHEN]: ['EndTime'],
    [STATE]: ['AutoMLJobStatus', 'AutoMLJobSecondaryStatus', 'PartialFailureReasons'],
    [TOLD_BESIDE]: ['AutoMLProblemTypeConfigName', 'ResolvedAttributes'],
    [RESULT]: ['BestCandidate', 'AutoMLJobArtifacts', 'ModelDeployResult'],
  },
  'AWS::SageMaker::ClusterSchedulerConfig': {
    [IDENTITY]: ['ClusterSchedulerConfigVersion'],
    [STATE]: ['StatusDetails'],
  },
  'AWS::SageMaker::Hub': { [STATE]: ['HubStatus'] },
  'AWS::SageMaker::HumanTaskUi': {
    [STATE]: ['HumanTaskUiStatus'],
    [NO_PROPERTY]: ['UiTemplate'],
  },
  'AWS::SageMaker::ImageVersion': {
    [IDENTITY]: ['ImageArn', 'Version'],
    [TOLD_BESIDE]: ['ContainerImage'],
  },
  'AWS::SageMaker::InferenceRecommendationsJob': {
    [TOLD_BESIDE]: ['ModelName', 'SamplePayloadUrl', 'ModelPackageVersionArn'],
    [RESULT]: ['InferenceRecommendations', 'EndpointPerformances'],
  },
  'AWS::SageMaker::MlflowApp': {
    [STATE]: ['AccountDefaultStatus', 'MaintenanceStatus'],
    [NO_PROPERTY]: ['MlflowVersion', 'KmsKeyId', 'DefaultDomainIdList'],
  },
}
