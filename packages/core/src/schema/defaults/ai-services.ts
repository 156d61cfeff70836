import { awsOwnedKey, type DefaultRow, of, ofCall, type TypeDefaults, vpcRows } from './row.ts'

const kendra = 'https://docs.aws.amazon.com/kendra/latest/APIReference'

const noVpc = 'no VPC: the job uses a network of Amazon Comprehend'
const volume = 'the volume is encrypted with a key of AWS, not a customer managed key'
const output = 'the default encryption of the bucket applies'

const comprehendJob = (name: string, rows: readonly DefaultRow[]): TypeDefaults =>
  ofCall(`AWS::Comprehend::${name}`, `comprehend/latest/APIReference/API_Start${name}`, rows)

/** The other AI services: language, vision, speech, search and assistants. */
export const aiServiceDefaults: readonly TypeDefaults[] = [
  of('AWS::Comprehend::DocumentClassifier', [
    { path: 'ModelKmsKeyId', none: awsOwnedKey },
    { path: 'VolumeKmsKeyId', none: volume },
    { path: 'OutputDataConfig', none: 'the training writes no output' },
    { path: 'OutputDataConfig.KmsKeyId', none: output },
    { path: 'VpcConfig', none: noVpc },
    ...vpcRows,
    { path: 'ModelPolicy', none: 'no other account may import the model' },
  ]),
  of('AWS::Comprehend::EntityRecognizer', [
    { path: 'ModelKmsKeyId', none: awsOwnedKey },
    { path: 'VolumeKmsKeyId', none: volume },
    { path: 'VpcConfig', none: noVpc },
    ...vpcRows,
    { path: 'ModelPolicy', none: 'no other account may import the model' },
  ]),
  of('AWS::Comprehend::Flywheel', [
    { path: 'DataSecurityConfig', none: 'no VPC and no customer managed key' },
    { path: 'DataSecurityConfig.ModelKmsKeyId', none: awsOwnedKey },
    { path: 'DataSecurityConfig.VolumeKmsKeyId', none: volume },
    { path: 'DataSecurityConfig.DataLakeKmsKeyId', none: output },
    { path: 'DataSecurityConfig.VpcConfig', none: noVpc },
  ]),
  ...[
    'DocumentClassificationJob',
    'DominantLanguageDetectionJob',
    'EntitiesDetectionJob',
    'KeyPhrasesDetectionJob',
    'SentimentDetectionJob',
    'TargetedSentimentDetectionJob',
    'TopicsDetectionJob',
  ].map((name) =>
    comprehendJob(name, [
      { path: 'VolumeKmsKeyId', none: volume },
      { path: 'OutputDataConfig.KmsKeyId', none: output },
      { path: 'VpcConfig', none: noVpc },
    ]),
  ),
  ...['EventsDetectionJob', 'PiiEntitiesDetectionJob'].map((name) =>
    comprehendJob(name, [{ path: 'OutputDataConfig.KmsKeyId', none: output }]),
  ),
  of('AWS::Kendra::Index', [
    { path: 'ServerSideEncryptionConfiguration', none: awsOwnedKey },
    { path: 'ServerSideEncryptionConfiguration.KmsKeyId', none: awsOwnedKey },
    { path: 'UserContextPolicy', default: 'ATTRIBUTE_FILTER', source: `${kendra}/API_CreateIndex.html` },
    { path: 'UserTokenConfigurations', none: 'no token decides which documents a user sees' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::Kendra::DataSource', [
    {
      path: 'DataSourceConfiguration.ConfluenceConfiguration.VpcConfiguration',
      none: 'no VPC of the customer',
    },
    {
      path: 'DataSourceConfiguration.DatabaseConfiguration.VpcConfiguration',
      none: 'no VPC of the customer',
    },
    {
      path: 'DataSourceConfiguration.SharePointConfiguration.VpcConfiguration',
      none: 'no VPC of the customer',
    },

    { path: 'RoleArn', none: 'a custom data source has no role' },
    {
      path: 'DataSourceConfiguration.S3Configuration.AccessControlListConfiguration',
      none: 'no document permissions',
    },
    {
      path: 'DataSourceConfiguration.WebCrawlerConfiguration.UrlInclusionPatterns',
      none: 'every page in reach',
    },
  ]),
  of('AWS::QBusiness::Application', [
    { path: 'EncryptionConfiguration', none: awsOwnedKey },
    { path: 'EncryptionConfiguration.KmsKeyId', none: awsOwnedKey },
    { path: 'IdentityType', depends: 'the identity settings of the application' },
    { path: 'IdentityCenterInstanceArn', none: 'no IAM Identity Center' },
    { path: 'AttachmentsConfiguration', depends: 'the service: AWS documents no default' },
    {
      path: 'AttachmentsConfiguration.AttachmentsControlMode',
      depends: 'the service: AWS documents no default',
    },
    { path: 'QAppsConfiguration', depends: 'the service: AWS documents no default' },
    { path: 'QAppsConfiguration.QAppsControlMode', depends: 'the service: AWS documents no default' },
    { path: 'PersonalizationConfiguration', depends: 'the service: AWS documents no default' },
    {
      path: 'PersonalizationConfiguration.PersonalizationControlMode',
      depends: 'the service: AWS documents no default',
    },
    { path: 'RoleArn', none: 'a service-linked role' },
  ]),
  of('AWS::QBusiness::DataSource', [
    { path: 'VpcConfiguration', none: 'no VPC of the customer' },
    { path: 'RoleArn', none: 'a custom data source has no role' },
  ]),
  of('AWS::AIOps::InvestigationGroup', [
    { path: 'EncryptionConfig', none: awsOwnedKey },
    { path: 'EncryptionConfig.KmsKeyId', none: awsOwnedKey },
    { path: 'InvestigationGroupPolicy', none: 'no resource policy' },
  ]),
  of('AWS::HealthLake::DataTransformationProfile', [{ path: 'KmsKeyId', none: awsOwnedKey }]),
  of('AWS::QBusiness::WebExperience', [
    { path: 'Origins', none: 'no other site may embed it' },
    { path: 'IdentityProviderConfiguration', none: 'IAM Identity Center' },
    { path: 'RoleArn', none: 'no role' },
  ]),
  of('AWS::QBusiness::Plugin', [
    { path: 'AuthConfiguration.NoAuthConfiguration', none: 'the plugin authenticates' },
    { path: 'CustomPluginConfiguration.ApiSchema.S3', none: 'the schema is written here' },
    { path: 'ServerUrl', none: 'the schema names the server' },
  ]),
  of('AWS::QBusiness::DataAccessor', [{ path: 'AuthenticationDetail', none: 'no further authentication' }]),
  of('AWS::Lex::BotAlias', [
    { path: 'ConversationLogSettings', none: 'conversations are not logged' },
    { path: 'ConversationLogSettings.AudioLogSettings', none: 'audio is not logged' },
    {
      path: 'ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket.KmsKeyArn',
      none: 'audio logs have no customer managed key',
    },
    { path: 'ConversationLogSettings.TextLogSettings', none: 'text is not logged' },
  ]),
  of('AWS::Lex::Bot', [{ path: 'TestBotAliasSettings', none: 'the default settings of the test alias' }]),
  of('AWS::Rekognition::StreamProcessor', [
    { path: 'KmsKeyId', none: awsOwnedKey },
    { path: 'DataSharingPreference.OptIn', default: false },
  ]),
  ofCall('AWS::Rekognition::ProjectVersion', 'rekognition/latest/APIReference/API_CreateProjectVersion', [
    { path: 'KmsKeyId', none: awsOwnedKey },
  ]),
  ofCall('AWS::Rekognition::MediaAnalysisJob', 'rekognition/latest/APIReference/API_StartMediaAnalysisJob', [
    { path: 'KmsKeyId', none: 'results are encrypted with SSE-S3' },
  ]),
  ofCall('AWS::Transcribe::TranscriptionJob', 'transcribe/latest/APIReference/API_StartTranscriptionJob', [
    { path: 'OutputEncryptionKMSKeyId', none: output },
    { path: 'OutputBucketName', none: 'a bucket of the service holds the transcript' },
    { path: 'ContentRedaction', none: 'personal data is not redacted' },
  ]),
  ofCall('AWS::Transcribe::CallAnalyticsJob', 'transcribe/latest/APIReference/API_StartCallAnalyticsJob', [
    { path: 'OutputEncryptionKMSKeyId', none: output },
    { path: 'OutputLocation', none: 'a bucket of the service holds the transcript' },
    { path: 'Settings.ContentRedaction', none: 'personal data is not redacted' },
  ]),
  ofCall('AWS::Translate::TextTranslationJob', 'translate/latest/APIReference/API_StartTextTranslationJob', [
    { path: 'OutputDataConfig.EncryptionKey', none: output },
  ]),
  of('AWS::Translate::ParallelData', [{ path: 'EncryptionKey', none: awsOwnedKey }]),
  of('AWS::Personalize::DatasetGroup', [{ path: 'KmsKeyArn', none: awsOwnedKey }]),
  ofCall('AWS::Personalize::BatchInferenceJob', 'personalize/latest/dg/API_CreateBatchInferenceJob', [
    { path: 'JobOutput.S3DataDestination.KmsKeyArn', none: output },
  ]),
  of('AWS::Forecast::Dataset', [
    { path: 'EncryptionConfig', none: awsOwnedKey },
    { path: 'EncryptionConfig.KmsKeyArn', none: awsOwnedKey },
  ]),
  of('AWS::LookoutEquipment::InferenceScheduler', [
    { path: 'DataOutputConfiguration.KmsKeyId', none: 'the default encryption of the bucket applies' },
    { path: 'ServerSideKmsKeyId', none: awsOwnedKey },
  ]),
  of('AWS::LookoutMetrics::AnomalyDetector', [{ path: 'KmsKeyArn', none: awsOwnedKey }]),
  of('AWS::HealthLake::FHIRDatastore', [
    { path: 'IdentityProviderConfiguration.FineGrainedAuthorizationEnabled', default: false },

    { path: 'SseConfiguration', none: awsOwnedKey },
    { path: 'SseConfiguration.KmsEncryptionConfig.KmsKeyId', none: awsOwnedKey },
    { path: 'IdentityProviderConfiguration', none: 'IAM authorizes callers' },
  ]),
  of('AWS::Glue::MLTransform', [
    { path: 'TransformEncryption.MLUserDataEncryption.KmsKeyId', none: 'no customer managed key' },

    { path: 'TransformEncryption', none: 'the data of the transform is not encrypted' },
    { path: 'TransformEncryption.MLUserDataEncryption', none: 'the data of the transform is not encrypted' },
  ]),
]
