import { IDENTITY, type Ignored, NO_PROPERTY, RESULT, STATE, TOLD_BESIDE, WHEN } from './reasons.ts'

const comprehendJob = { [WHEN]: ['SubmitTime', 'EndTime'], [STATE]: ['JobStatus', 'Message'] }

/** Members that become no property, of AI services of which each has few types. */
export const ignoredOfAiServices: Ignored = {
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
  'AWS::Lex::Bot': {
    [IDENTITY]: ['latestBotVersion'],
    [WHEN]: ['lastUpdatedDateTime', 'creationDateTime'],
    [STATE]: ['botStatus'],
  },
  'AWS::Lex::BotAlias': {
    [WHEN]: ['creationDateTime', 'lastUpdatedDateTime', 'botAliasHistoryEvents'],
    [STATE]: ['botAliasStatus'],
    [TOLD_BESIDE]: ['parentBotNetworks'],
    [NO_PROPERTY]: [
      'conversationLogSettings.textLogSettings[].selectiveLoggingEnabled',
      'conversationLogSettings.audioLogSettings[].selectiveLoggingEnabled',
    ],
  },
  'AWS::Lex::ResourcePolicy': { [IDENTITY]: ['resourceArn', 'revisionId'] },
  'AWS::QBusiness::Application': {
    [IDENTITY]: ['identityCenterApplicationArn'],
    [STATE]: ['error'],
  },
  'AWS::QBusiness::Plugin': {
    [STATE]: ['buildStatus'],
    [NO_PROPERTY]: ['authConfiguration.idcAuthConfiguration'],
  },
  'AWS::QBusiness::WebExperience': {
    [IDENTITY]: ['defaultEndpoint'],
    [STATE]: ['error'],
    [NO_PROPERTY]: ['authenticationConfiguration'],
  },
}
