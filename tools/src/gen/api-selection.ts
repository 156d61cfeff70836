/** A type that CloudFormation lacks, taken from the input of the call that makes it. */
export type ApiType = {
  readonly type: string
  /** The folder of the service in the SDK's models. */
  readonly service: string
  readonly operation: string
  /** The end of the ARN after the account, or the whole ARN, where a resource has one that can be known. */
  readonly arn?: string
  /** What names the resource. */
  readonly identifier?: string
  /** Takes the output instead of the input, for what no call makes directly. */
  readonly output?: true
}

const sagemaker = (name: string, arn: string, operation = `Create${name}`): ApiType => ({
  type: `AWS::SageMaker::${name}`,
  service: 'sagemaker',
  operation,
  arn,
  identifier: /\$\{(\w+)\}/.exec(arn)?.[1] ?? '',
})

const bedrock = (name: string, identifier: string, operation = `Create${name}`): ApiType => ({
  type: `AWS::Bedrock::${name}`,
  service: 'bedrock',
  operation,
  identifier,
})

const started = (
  service: string,
  namespace: string,
  names: readonly string[],
  identifier = 'JobName',
): ApiType[] =>
  names.map((name) => ({
    type: `AWS::${namespace}::${name}`,
    service,
    operation: `Start${name}`,
    identifier,
  }))

/**
 * The API-only types: named after the noun of the call that creates, starts or puts them, and shaped after
 * its input. A type that the CloudFormation specification has is never listed here.
 */
export const apiTypes: readonly ApiType[] = [
  sagemaker('TrainingJob', 'training-job/${TrainingJobName}'),
  sagemaker('HyperParameterTuningJob', 'hyper-parameter-tuning-job/${HyperParameterTuningJobName}'),
  sagemaker('TransformJob', 'transform-job/${TransformJobName}'),
  sagemaker('AutoMLJob', 'automl-job/${AutoMLJobName}'),
  sagemaker('AutoMLJobV2', 'automl-job/${AutoMLJobName}'),
  sagemaker('CompilationJob', 'compilation-job/${CompilationJobName}'),
  sagemaker('LabelingJob', 'labeling-job/${LabelingJobName}'),
  sagemaker('FlowDefinition', 'flow-definition/${FlowDefinitionName}'),
  sagemaker('OptimizationJob', 'optimization-job/${OptimizationJobName}'),
  sagemaker('InferenceRecommendationsJob', 'inference-recommendations-job/${JobName}'),
  sagemaker('EdgePackagingJob', 'edge-packaging-job/${EdgePackagingJobName}'),
  {
    type: 'AWS::SageMaker::PipelineExecution',
    service: 'sagemaker',
    operation: 'StartPipelineExecution',
    identifier: 'PipelineExecutionDisplayName',
  },
  {
    type: 'AWS::SageMaker::EndpointPolicy',
    service: 'sagemaker',
    operation: 'PutEndpointPolicy',
    identifier: 'EndpointName',
  },

  bedrock('ModelCustomizationJob', 'JobName'),
  bedrock('CustomModel', 'ModelName'),
  bedrock('CustomModelDeployment', 'ModelDeploymentName'),
  bedrock('ModelImportJob', 'JobName'),
  { ...bedrock('ImportedModel', 'ModelName', 'GetImportedModel'), output: true },
  bedrock('ModelInvocationJob', 'JobName'),
  bedrock('ModelInvocationLoggingConfiguration', '', 'PutModelInvocationLoggingConfiguration'),
  bedrock('ModelCopyJob', 'TargetModelName'),
  bedrock('EvaluationJob', 'JobName'),
  bedrock('ProvisionedModelThroughput', 'ProvisionedModelName'),
  bedrock('MarketplaceModelEndpoint', 'EndpointName'),
  bedrock('AccountDataRetention', '', 'PutAccountDataRetention'),
  {
    type: 'AWS::BedrockAgentCore::TokenVaultCMK',
    service: 'bedrock-agentcore-control',
    operation: 'SetTokenVaultCMK',
    arn: 'token-vault/${TokenVaultId}',
    identifier: 'TokenVaultId',
  },

  {
    type: 'AWS::StepFunctions::Execution',
    service: 'stepfunctions',
    operation: 'StartExecution',
    identifier: 'Name',
  },

  ...started('comprehend', 'Comprehend', [
    'DocumentClassificationJob',
    'DominantLanguageDetectionJob',
    'EntitiesDetectionJob',
    'EventsDetectionJob',
    'KeyPhrasesDetectionJob',
    'PiiEntitiesDetectionJob',
    'SentimentDetectionJob',
    'TargetedSentimentDetectionJob',
    'TopicsDetectionJob',
  ]),
  ...started('transcribe', 'Transcribe', ['TranscriptionJob'], 'TranscriptionJobName'),
  ...started('transcribe', 'Transcribe', ['CallAnalyticsJob'], 'CallAnalyticsJobName'),
  ...started('translate', 'Translate', ['TextTranslationJob']),
  ...started('rekognition', 'Rekognition', ['MediaAnalysisJob']),
  {
    type: 'AWS::Rekognition::ProjectVersion',
    service: 'rekognition',
    operation: 'CreateProjectVersion',
    identifier: 'VersionName',
  },
  {
    type: 'AWS::Personalize::BatchInferenceJob',
    service: 'personalize',
    operation: 'CreateBatchInferenceJob',
    identifier: 'JobName',
  },
  {
    type: 'AWS::Personalize::DatasetImportJob',
    service: 'personalize',
    operation: 'CreateDatasetImportJob',
    identifier: 'JobName',
  },

  {
    type: 'AWS::S3::AccountPublicAccessBlock',
    service: 's3control',
    operation: 'PutPublicAccessBlock',
    identifier: 'AccountId',
  },
  {
    type: 'AWS::IAM::ServiceSpecificCredential',
    service: 'iam',
    operation: 'CreateServiceSpecificCredential',
    identifier: 'UserName',
  },
]
