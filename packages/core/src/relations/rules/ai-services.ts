import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  below,
  bucketArn,
  bucketName,
  image,
  key,
  lambda,
  logGroup,
  network,
  type Row,
  role,
  rulesOf,
  s3,
  secret,
  topic,
  vpcConfig,
} from './row.ts'

const comprehendJobs = [
  'DocumentClassificationJob',
  'DominantLanguageDetectionJob',
  'EntitiesDetectionJob',
  'KeyPhrasesDetectionJob',
  'SentimentDetectionJob',
  'TargetedSentimentDetectionJob',
  'TopicsDetectionJob',
]

const comprehendModels = ['AWS::Comprehend::DocumentClassifier', 'AWS::Comprehend::EntityRecognizer']

const comprehendFiles: readonly Row[] = [
  role('DataAccessRoleArn'),
  s3('InputDataConfig.S3Uri', 'inference-capture'),
  s3('OutputDataConfig.S3Uri', 'inference-output'),
  key('OutputDataConfig.KmsKeyId'),
]

const lexLogs: readonly Row[] = [
  bucketArn('ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket.S3BucketArn', 'prompt-log'),
  key('ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket.KmsKeyArn'),
  logGroup(
    'ConversationLogSettings.TextLogSettings[].Destination.CloudWatch.CloudWatchLogGroupArn',
    'prompt-log',
  ),
  lambda(
    'BotAliasLocaleSettings[].BotAliasLocaleSetting.CodeHookSpecification.LambdaCodeHook.LambdaArn',
    'agent-tool',
  ),
]

const kendraSecrets = ['Confluence', 'GoogleDrive', 'OneDrive', 'Salesforce', 'ServiceNow', 'SharePoint']

/** What the other AI services and vector stores point at. */
export const aiServiceRules: readonly RelationRule[] = [
  ...rulesOf('AWS::Comprehend::DocumentClassifier', [
    role('DataAccessRoleArn'),
    s3('InputDataConfig.S3Uri', 'training-data'),
    s3('InputDataConfig.TestS3Uri', 'training-data'),
    s3('InputDataConfig.Documents.S3Uri', 'training-data'),
    s3('InputDataConfig.Documents.TestS3Uri', 'training-data'),
    s3('InputDataConfig.AugmentedManifests[].S3Uri', 'training-data'),
    s3('OutputDataConfig.S3Uri', 'job-output'),
    key('OutputDataConfig.KmsKeyId'),
    key('ModelKmsKeyId'),
    key('VolumeKmsKeyId'),
    ...vpcConfig,
  ]),
  ...rulesOf('AWS::Comprehend::EntityRecognizer', [
    role('DataAccessRoleArn'),
    s3('InputDataConfig.Documents.S3Uri', 'training-data'),
    s3('InputDataConfig.Documents.TestS3Uri', 'training-data'),
    s3('InputDataConfig.Annotations.S3Uri', 'training-data'),
    s3('InputDataConfig.Annotations.TestS3Uri', 'training-data'),
    s3('InputDataConfig.AugmentedManifests[].AnnotationDataS3Uri', 'training-data'),
    s3('InputDataConfig.AugmentedManifests[].SourceDocumentsS3Uri', 'training-data'),
    s3('InputDataConfig.EntityList.S3Uri', 'training-data'),
    s3('InputDataConfig.AugmentedManifests[].S3Uri', 'training-data'),
    key('ModelKmsKeyId'),
    key('VolumeKmsKeyId'),
    ...vpcConfig,
  ]),
  ...rulesOf('AWS::Comprehend::DocumentClassifierEndpoint', [
    attaches(
      'ModelArn',
      ['AWS::Comprehend::DocumentClassifier', 'AWS::Comprehend::Flywheel'],
      'model-artifact',
    ),
  ]),
  ...rulesOf('AWS::Comprehend::Flywheel', [
    role('DataAccessRoleArn'),
    s3('DataLakeS3Uri', 'training-data'),
    attaches('ActiveModelArn', comprehendModels, 'model-artifact'),
    key('DataSecurityConfig.DataLakeKmsKeyId'),
    key('DataSecurityConfig.ModelKmsKeyId'),
    key('DataSecurityConfig.VolumeKmsKeyId'),
    ...below('DataSecurityConfig', vpcConfig),
  ]),
  ...comprehendJobs.flatMap((job) =>
    rulesOf(`AWS::Comprehend::${job}`, [...comprehendFiles, key('VolumeKmsKeyId'), ...vpcConfig]),
  ),
  ...rulesOf('AWS::Comprehend::EventsDetectionJob', comprehendFiles),
  ...rulesOf('AWS::Comprehend::PiiEntitiesDetectionJob', comprehendFiles),
  ...rulesOf('AWS::Kendra::Index', [
    role('RoleArn'),
    key('ServerSideEncryptionConfiguration.KmsKeyId'),
    secret('UserTokenConfigurations[].JwtTokenTypeConfiguration.SecretManagerArn'),
  ]),
  ...rulesOf('AWS::Kendra::DataSource', [
    belongs('IndexId', 'AWS::Kendra::Index'),
    role('RoleArn'),
    bucketName('DataSourceConfiguration.S3Configuration.BucketName', 'rag-source'),
    ...kendraSecrets.map((name) => secret(`DataSourceConfiguration.${name}Configuration.SecretArn`)),
    secret('DataSourceConfiguration.DatabaseConfiguration.ConnectionConfiguration.SecretArn'),
    ...['Confluence', 'Database', 'SharePoint'].flatMap((name) =>
      network(
        `DataSourceConfiguration.${name}Configuration.VpcConfiguration.SubnetIds[]`,
        `DataSourceConfiguration.${name}Configuration.VpcConfiguration.SecurityGroupIds[]`,
      ),
    ),
    role('CustomDocumentEnrichmentConfiguration.RoleArn'),
    bucketName('CustomDocumentEnrichmentConfiguration.PreExtractionHookConfiguration.S3Bucket', 'rag-source'),
    bucketName(
      'CustomDocumentEnrichmentConfiguration.PostExtractionHookConfiguration.S3Bucket',
      'rag-source',
    ),
    lambda('CustomDocumentEnrichmentConfiguration.PreExtractionHookConfiguration.LambdaArn', 'code'),
    lambda('CustomDocumentEnrichmentConfiguration.PostExtractionHookConfiguration.LambdaArn', 'code'),
  ]),
  ...rulesOf('AWS::Kendra::Faq', [
    belongs('IndexId', 'AWS::Kendra::Index'),
    role('RoleArn'),
    bucketName('S3Path.Bucket', 'rag-source'),
  ]),
  ...['QuerySuggestionsBlockList', 'Thesaurus'].flatMap((name) =>
    rulesOf(`AWS::Kendra::${name}`, [
      belongs('IndexId', 'AWS::Kendra::Index'),
      role('RoleArn'),
      bucketName('SourceS3Path.Bucket', 'rag-source'),
    ]),
  ),
  ...rulesOf('AWS::QBusiness::Application', [role('RoleArn'), key('EncryptionConfiguration.KmsKeyId')]),
  ...['DataAccessor', 'Index', 'Permission', 'Plugin', 'Retriever', 'WebExperience'].flatMap((name) =>
    rulesOf(`AWS::QBusiness::${name}`, [belongs('ApplicationId', 'AWS::QBusiness::Application')]),
  ),
  ...rulesOf('AWS::QBusiness::DataSource', [
    belongs('ApplicationId', 'AWS::QBusiness::Application'),
    belongs('IndexId', 'AWS::QBusiness::Index'),
    role('RoleArn'),
    ...network('VpcConfiguration.SubnetIds[]', 'VpcConfiguration.SecurityGroupIds[]'),
    ...['PreExtractionHook', 'PostExtractionHook'].flatMap((hook) => [
      lambda(`DocumentEnrichmentConfiguration.${hook}Configuration.LambdaArn`, 'code'),
      role(`DocumentEnrichmentConfiguration.${hook}Configuration.RoleArn`),
      bucketName(`DocumentEnrichmentConfiguration.${hook}Configuration.S3BucketName`, 'rag-source'),
    ]),
    bucketName('Configuration.connectionConfiguration.repositoryEndpointMetadata.BucketName', 'rag-source'),
  ]),
  ...rulesOf('AWS::QBusiness::Retriever', [
    role('RoleArn'),
    attaches('Configuration.KendraIndexConfiguration.IndexId', 'AWS::Kendra::Index', 'rag-source'),
    attaches('Configuration.NativeIndexConfiguration.IndexId', 'AWS::QBusiness::Index', 'rag-source'),
  ]),
  ...rulesOf('AWS::QBusiness::Plugin', [
    secret('AuthConfiguration.BasicAuthConfiguration.SecretArn'),
    role('AuthConfiguration.BasicAuthConfiguration.RoleArn'),
    secret('AuthConfiguration.OAuth2ClientCredentialConfiguration.SecretArn'),
    role('AuthConfiguration.OAuth2ClientCredentialConfiguration.RoleArn'),
    bucketName('CustomPluginConfiguration.ApiSchema.S3.Bucket', 'code'),
  ]),
  ...rulesOf('AWS::QBusiness::WebExperience', [
    role('RoleArn'),
    secret('IdentityProviderConfiguration.OpenIDConnectConfiguration.SecretsArn'),
    role('IdentityProviderConfiguration.OpenIDConnectConfiguration.SecretsRole'),
  ]),
  ...rulesOf('AWS::Lex::Bot', [
    role('RoleArn'),
    bucketName('BotFileS3Location.S3Bucket', 'code'),
    ...below('TestBotAliasSettings', lexLogs),
    attaches(
      'BotLocales[].Intents[].QnAIntentConfiguration.DataSourceConfiguration.BedrockKnowledgeStoreConfiguration.BedrockKnowledgeBaseArn',
      'AWS::Bedrock::KnowledgeBase',
      'rag-source',
    ),
    attaches(
      'BotLocales[].Intents[].BedrockAgentIntentConfiguration.BedrockAgentIntentKnowledgeBaseConfiguration.BedrockKnowledgeBaseArn',
      'AWS::Bedrock::KnowledgeBase',
      'rag-source',
    ),
  ]),
  ...rulesOf('AWS::Lex::BotAlias', [belongs('BotId', 'AWS::Lex::Bot'), ...lexLogs]),
  ...rulesOf('AWS::Lex::BotVersion', [belongs('BotId', 'AWS::Lex::Bot')]),
  ...rulesOf('AWS::Lex::ResourcePolicy', [belongs('ResourceArn', ['AWS::Lex::Bot', 'AWS::Lex::BotAlias'])]),
  ...rulesOf('AWS::Rekognition::StreamProcessor', [
    role('RoleArn'),
    key('KmsKeyId'),
    bucketName('S3Destination.BucketName', 'inference-output'),
    attaches('KinesisDataStream.Arn', 'AWS::Kinesis::Stream', 'inference-output'),
    attaches('FaceSearchSettings.CollectionId', 'AWS::Rekognition::Collection', undefined, 'name'),
    topic('NotificationChannel.Arn'),
  ]),
  ...rulesOf('AWS::Rekognition::Dataset', [belongs('ProjectArn', 'AWS::Rekognition::Project')]),
  ...rulesOf('AWS::Rekognition::ProjectVersion', [
    belongs('ProjectArn', 'AWS::Rekognition::Project'),
    key('KmsKeyId'),
    bucketName('OutputConfig.S3Bucket', 'model-artifact'),
    bucketName('TrainingData.Assets[].GroundTruthManifest.S3Object.Bucket', 'training-data'),
    bucketName('TestingData.Assets[].GroundTruthManifest.S3Object.Bucket', 'training-data'),
  ]),
  ...rulesOf('AWS::Rekognition::MediaAnalysisJob', [
    key('KmsKeyId'),
    bucketName('Input.S3Object.Bucket', 'inference-capture'),
    bucketName('OutputConfig.S3Bucket', 'inference-output'),
  ]),
  ...rulesOf('AWS::Transcribe::TranscriptionJob', [
    s3('Media.MediaFileUri', 'inference-capture'),
    bucketName('OutputBucketName', 'inference-output'),
    key('OutputEncryptionKMSKeyId'),
    role('JobExecutionSettings.DataAccessRoleArn'),
  ]),
  ...rulesOf('AWS::Transcribe::CallAnalyticsJob', [
    s3('Media.MediaFileUri', 'inference-capture'),
    s3('OutputLocation', 'inference-output'),
    key('OutputEncryptionKMSKeyId'),
    role('DataAccessRoleArn'),
  ]),
  ...rulesOf('AWS::Translate::TextTranslationJob', [
    role('DataAccessRoleArn'),
    s3('InputDataConfig.S3Uri', 'inference-capture'),
    s3('OutputDataConfig.S3Uri', 'inference-output'),
    key('OutputDataConfig.EncryptionKey.Id'),
  ]),
  ...rulesOf('AWS::Translate::ParallelData', [
    s3('ParallelDataConfig.S3Uri', 'training-data'),
    key('EncryptionKey.Id'),
  ]),
  ...rulesOf('AWS::Personalize::DatasetGroup', [role('RoleArn'), key('KmsKeyArn')]),
  ...rulesOf('AWS::Personalize::Dataset', [
    belongs('DatasetGroupArn', 'AWS::Personalize::DatasetGroup'),
    s3('DatasetImportJob.DataSource.DataLocation', 'training-data'),
    role('DatasetImportJob.RoleArn'),
  ]),
  ...rulesOf('AWS::Personalize::DatasetImportJob', [
    role('RoleArn'),
    s3('DataSource.DataLocation', 'training-data'),
  ]),
  ...rulesOf('AWS::Personalize::BatchInferenceJob', [
    role('RoleArn'),
    s3('JobInput.S3DataSource.Path', 'inference-capture'),
    key('JobInput.S3DataSource.KmsKeyArn'),
    s3('JobOutput.S3DataDestination.Path', 'inference-output'),
    key('JobOutput.S3DataDestination.KmsKeyArn'),
  ]),
  ...rulesOf('AWS::Personalize::MetricAttribution', [
    belongs('DatasetGroupArn', 'AWS::Personalize::DatasetGroup'),
    role('MetricsOutputConfig.RoleArn'),
    s3('MetricsOutputConfig.S3DataDestination.Path', 'monitoring-output'),
    key('MetricsOutputConfig.S3DataDestination.KmsKeyArn'),
  ]),
  ...['EventTracker', 'Filter', 'Solution'].flatMap((name) =>
    rulesOf(`AWS::Personalize::${name}`, [belongs('DatasetGroupArn', 'AWS::Personalize::DatasetGroup')]),
  ),
  ...['MedicalVocabulary', 'Vocabulary'].flatMap((name) =>
    rulesOf(`AWS::Transcribe::${name}`, [s3('VocabularyFileUri', 'training-data')]),
  ),
  ...rulesOf('AWS::Forecast::Dataset', [role('EncryptionConfig.RoleArn'), key('EncryptionConfig.KmsKeyArn')]),
  ...rulesOf('AWS::LookoutEquipment::InferenceScheduler', [
    role('RoleArn'),
    key('ServerSideKmsKeyId'),
    bucketName('DataInputConfiguration.S3InputConfiguration.Bucket', 'inference-capture'),
    bucketName('DataOutputConfiguration.S3OutputConfiguration.Bucket', 'inference-output'),
    key('DataOutputConfiguration.KmsKeyId'),
  ]),
  ...rulesOf('AWS::LookoutMetrics::AnomalyDetector', [
    key('KmsKeyArn'),
    ...['AppFlowConfig', 'CloudwatchConfig', 'RDSSourceConfig', 'RedshiftSourceConfig', 'S3SourceConfig'].map(
      (source) => role(`MetricSetList[].MetricSource.${source}.RoleArn`),
    ),
    s3('MetricSetList[].MetricSource.S3SourceConfig.TemplatedPathList[]', 'training-data'),
    s3('MetricSetList[].MetricSource.S3SourceConfig.HistoricalDataPathList[]', 'training-data'),
  ]),
  ...rulesOf('AWS::LookoutMetrics::Alert', [
    belongs('AnomalyDetectorArn', 'AWS::LookoutMetrics::AnomalyDetector'),
    lambda('Action.LambdaConfiguration.LambdaArn'),
    role('Action.LambdaConfiguration.RoleArn'),
    topic('Action.SNSConfiguration.SnsTopicArn'),
    role('Action.SNSConfiguration.RoleArn'),
  ]),
  ...rulesOf('AWS::AIOps::InvestigationGroup', [
    role('RoleArn'),
    key('EncryptionConfig.KmsKeyId'),
    topic('ChatbotNotificationChannels[].SNSTopicArn'),
  ]),
  ...rulesOf('AWS::DevOpsAgent::AgentSpace', [
    key('KmsKeyArn'),
    role('OperatorApp.Iam.OperatorAppRoleArn'),
    role('OperatorApp.Idc.OperatorAppRoleArn'),
  ]),
  ...rulesOf('AWS::DevOpsAgent::Association', [
    role('Configuration.Aws.AssumableRoleArn'),
    role('Configuration.SourceAws.AssumableRoleArn'),
  ]),
  ...rulesOf('AWS::DevOpsAgent::Service', [key('KmsKeyArn')]),
  ...rulesOf('AWS::CleanRoomsML::ConfiguredModelAlgorithm', [
    role('RoleArn'),
    key('KmsKeyArn'),
    image('TrainingContainerConfig.ImageUri'),
    image('InferenceContainerConfig.ImageUri'),
  ]),
  ...rulesOf('AWS::CleanRoomsML::TrainingDataset', [role('RoleArn')]),
  ...rulesOf('AWS::ElementalInference::Feed', [role('AccessRoleArn')]),
  ...rulesOf('AWS::HealthLake::DataTransformationProfile', [key('KmsKeyId')]),
  ...rulesOf('AWS::HealthLake::FHIRDatastore', [
    key('SseConfiguration.KmsEncryptionConfig.KmsKeyId'),
    lambda('IdentityProviderConfiguration.IdpLambdaArn', 'code'),
  ]),
  ...rulesOf('AWS::S3Vectors::VectorBucket', [key('EncryptionConfiguration.KmsKeyArn')]),
  ...rulesOf('AWS::S3Vectors::Index', [
    belongs('VectorBucketName', 'AWS::S3Vectors::VectorBucket', 'name'),
    belongs('VectorBucketArn', 'AWS::S3Vectors::VectorBucket'),
    key('EncryptionConfiguration.KmsKeyArn'),
  ]),
  ...rulesOf('AWS::S3Vectors::VectorBucketPolicy', [
    belongs('VectorBucketName', 'AWS::S3Vectors::VectorBucket', 'name'),
    belongs('VectorBucketArn', 'AWS::S3Vectors::VectorBucket'),
  ]),
  ...rulesOf('AWS::OpenSearchServerless::Collection', [key('EncryptionConfig.KmsKeyArn')]),
  ...rulesOf('AWS::OpenSearchServerless::Index', [
    belongs('CollectionEndpoint', 'AWS::OpenSearchServerless::Collection'),
  ]),
  ...rulesOf('AWS::OpenSearchServerless::CollectionIndex', [
    belongs('Id', 'AWS::OpenSearchServerless::Collection'),
  ]),
  // Policies name collections by patterns; a policy that names one by reference belongs to it.
  ...rulesOf('AWS::OpenSearchServerless::SecurityPolicy', [
    belongs('Policy.Rules[].Resource[]', 'AWS::OpenSearchServerless::Collection'),
    belongs('Policy[].Rules[].Resource[]', 'AWS::OpenSearchServerless::Collection'),
  ]),
  ...rulesOf('AWS::OpenSearchServerless::AccessPolicy', [
    belongs('Policy[].Rules[].Resource[]', 'AWS::OpenSearchServerless::Collection'),
  ]),
  ...rulesOf('AWS::OpenSearchServerless::LifecyclePolicy', [
    belongs('Policy', 'AWS::OpenSearchServerless::Collection'),
  ]),
  ...rulesOf('AWS::OpenSearchServerless::VpcEndpoint', [
    belongs('VpcId', 'AWS::EC2::VPC'),
    ...network('SubnetIds[]', 'SecurityGroupIds[]'),
  ]),
  ...rulesOf('AWS::OpenSearchService::Domain', [
    ...network('VPCOptions.SubnetIds[]', 'VPCOptions.SecurityGroupIds[]'),
    key('EncryptionAtRestOptions.KmsKeyId'),
    role('AdvancedSecurityOptions.MasterUserOptions.MasterUserARN'),
    logGroup('LogPublishingOptions.*.CloudWatchLogsLogGroupArn'),
  ]),
  ...rulesOf('AWS::NeptuneGraph::Graph', [
    key('KmsKeyIdentifier'),
    role('ImportTask.RoleArn'),
    s3('ImportTask.Source', 'rag-source'),
  ]),
  ...rulesOf('AWS::NeptuneGraph::PrivateGraphEndpoint', [
    belongs('GraphIdentifier', 'AWS::NeptuneGraph::Graph'),
    attaches('VpcId', 'AWS::EC2::VPC', 'network'),
    ...network('SubnetIds[]', 'SecurityGroupIds[]'),
  ]),
]
