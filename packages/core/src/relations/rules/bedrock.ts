import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  bucketArn,
  bucketName,
  key,
  lambda,
  logGroup,
  network,
  type Row,
  role,
  rulesOf,
  s3,
  secret,
} from './row.ts'

const guardrail = (at: string): readonly Row[] => [
  attaches(`${at}.GuardrailIdentifier`, 'AWS::Bedrock::Guardrail'),
  attaches(`${at}.GuardrailVersion`, 'AWS::Bedrock::GuardrailVersion'),
]

const models = [
  'AWS::Bedrock::ApplicationInferenceProfile',
  'AWS::Bedrock::IntelligentPromptRouter',
  'AWS::Bedrock::ProvisionedModelThroughput',
  'AWS::Bedrock::CustomModelDeployment',
  'AWS::Bedrock::ImportedModel',
]
const model = (path: string): Row => attaches(path, models)

const jobNetwork = network('VpcConfig.SubnetIds[]', 'VpcConfig.SecurityGroupIds[]')

const node = 'Definition.Nodes[].Configuration'
const store = 'StorageConfiguration'
const vector = 'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration'
const managed = 'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration'
const sql =
  'KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.QueryEngineConfiguration'
const supplemental = 'SupplementalDataStorageConfiguration.SupplementalDataStorageLocations[].S3Location.URI'
const source = 'DataSourceConfiguration'

/** What Amazon Bedrock points at. */
export const bedrockRules: readonly RelationRule[] = [
  ...rulesOf('AWS::Bedrock::Guardrail', [
    key('KmsKeyArn'),
    attaches('AutomatedReasoningPolicyConfig.Policies[]', [
      'AWS::Bedrock::AutomatedReasoningPolicy',
      'AWS::Bedrock::AutomatedReasoningPolicyVersion',
    ]),
  ]),
  ...rulesOf('AWS::Bedrock::GuardrailVersion', [belongs('GuardrailIdentifier', 'AWS::Bedrock::Guardrail')]),
  ...rulesOf('AWS::Bedrock::EnforcedGuardrailConfiguration', [
    attaches('GuardrailIdentifier', 'AWS::Bedrock::Guardrail'),
    attaches('GuardrailVersion', 'AWS::Bedrock::GuardrailVersion'),
  ]),
  ...rulesOf('AWS::Bedrock::Agent', [
    role('AgentResourceRoleArn'),
    key('CustomerEncryptionKeyArn'),
    ...guardrail('GuardrailConfiguration'),
    lambda('ActionGroups[].ActionGroupExecutor.Lambda', 'agent-tool'),
    bucketName('ActionGroups[].ApiSchema.S3.S3BucketName', 'code'),
    attaches('KnowledgeBases[].KnowledgeBaseId', 'AWS::Bedrock::KnowledgeBase'),
    attaches('AgentCollaborators[].AgentDescriptor.AliasArn', 'AWS::Bedrock::AgentAlias', 'agent-tool'),
    lambda('CustomOrchestration.Executor.Lambda', 'code'),
    lambda('PromptOverrideConfiguration.OverrideLambda', 'code'),
    model('FoundationModel'),
    model('PromptOverrideConfiguration.PromptConfigurations[].FoundationModel'),
  ]),
  ...rulesOf('AWS::Bedrock::AgentAlias', [belongs('AgentId', 'AWS::Bedrock::Agent')]),
  ...rulesOf('AWS::Bedrock::KnowledgeBase', [
    role('RoleArn'),
    key(`${managed}.ServerSideEncryptionConfiguration.KmsKeyArn`),
    s3(`${managed}.${supplemental}`, 'rag-source'),
    s3(`${vector}.${supplemental}`, 'rag-source'),
    attaches(
      'KnowledgeBaseConfiguration.KendraKnowledgeBaseConfiguration.KendraIndexArn',
      'AWS::Kendra::Index',
      'rag-source',
    ),
    attaches(
      `${store}.OpensearchServerlessConfiguration.CollectionArn`,
      'AWS::OpenSearchServerless::Collection',
      'vector-store',
    ),
    attaches(
      `${store}.OpensearchManagedClusterConfiguration.DomainArn`,
      'AWS::OpenSearchService::Domain',
      'vector-store',
    ),
    attaches(`${store}.NeptuneAnalyticsConfiguration.GraphArn`, 'AWS::NeptuneGraph::Graph', 'vector-store'),
    attaches(`${store}.RdsConfiguration.ResourceArn`, 'AWS::RDS::DBCluster', 'vector-store'),
    secret(`${store}.RdsConfiguration.CredentialsSecretArn`),
    attaches(
      `${store}.S3VectorsConfiguration.VectorBucketArn`,
      'AWS::S3Vectors::VectorBucket',
      'vector-store',
    ),
    attaches(`${store}.S3VectorsConfiguration.IndexArn`, 'AWS::S3Vectors::Index', 'vector-store'),
    secret(`${store}.PineconeConfiguration.CredentialsSecretArn`),
    secret(`${store}.MongoDbAtlasConfiguration.CredentialsSecretArn`),
    attaches(
      `${sql}.ServerlessConfiguration.WorkgroupArn`,
      'AWS::RedshiftServerless::Workgroup',
      'rag-source',
    ),
    secret(`${sql}.ServerlessConfiguration.AuthConfiguration.UsernamePasswordSecretArn`),
    attaches(
      `${sql}.ProvisionedConfiguration.ClusterIdentifier`,
      'AWS::Redshift::Cluster',
      'rag-source',
      'name',
    ),
    secret(`${sql}.ProvisionedConfiguration.AuthConfiguration.UsernamePasswordSecretArn`),
  ]),
  ...rulesOf('AWS::Bedrock::KnowledgeBasePolicy', [
    belongs('KnowledgeBaseId', 'AWS::Bedrock::KnowledgeBase'),
  ]),
  ...rulesOf('AWS::Bedrock::DataSource', [
    belongs('KnowledgeBaseId', 'AWS::Bedrock::KnowledgeBase'),
    bucketArn(`${source}.S3Configuration.BucketArn`, 'rag-source'),
    key('ServerSideEncryptionConfiguration.KmsKeyArn'),
    secret(`${source}.ConfluenceConfiguration.SourceConfiguration.CredentialsSecretArn`),
    secret(`${source}.SalesforceConfiguration.SourceConfiguration.CredentialsSecretArn`),
    secret(`${source}.SharePointConfiguration.SourceConfiguration.CredentialsSecretArn`),
    model(
      'VectorIngestionConfiguration.ContextEnrichmentConfiguration.BedrockFoundationModelConfiguration.ModelArn',
    ),
    model('VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration.ModelArn'),
    lambda(
      'VectorIngestionConfiguration.CustomTransformationConfiguration.Transformations[].TransformationFunction.TransformationLambdaConfiguration.LambdaArn',
      'code',
    ),
    s3(
      'VectorIngestionConfiguration.CustomTransformationConfiguration.IntermediateStorage.S3Location.URI',
      'rag-source',
    ),
  ]),
  ...rulesOf('AWS::Bedrock::Flow', [
    role('ExecutionRoleArn'),
    key('CustomerEncryptionKeyArn'),
    bucketName('DefinitionS3Location.Bucket', 'code'),
    attaches(`${node}.Agent.AgentAliasArn`, 'AWS::Bedrock::AgentAlias'),
    attaches(`${node}.KnowledgeBase.KnowledgeBaseId`, 'AWS::Bedrock::KnowledgeBase'),
    ...guardrail(`${node}.KnowledgeBase.GuardrailConfiguration`),
    ...guardrail(`${node}.Prompt.GuardrailConfiguration`),
    attaches(`${node}.Prompt.SourceConfiguration.Resource.PromptArn`, [
      'AWS::Bedrock::Prompt',
      'AWS::Bedrock::PromptVersion',
    ]),
    lambda(`${node}.LambdaFunction.LambdaArn`, 'agent-tool'),
    attaches(`${node}.Lex.BotAliasArn`, 'AWS::Lex::BotAlias'),
    bucketName(`${node}.Retrieval.ServiceConfiguration.S3.BucketName`, 'rag-source'),
    bucketName(`${node}.Storage.ServiceConfiguration.S3.BucketName`, 'inference-output'),
    model(`${node}.Prompt.SourceConfiguration.Inline.ModelId`),
  ]),
  ...rulesOf('AWS::Bedrock::FlowAlias', [belongs('FlowArn', 'AWS::Bedrock::Flow')]),
  ...rulesOf('AWS::Bedrock::FlowVersion', [belongs('FlowArn', 'AWS::Bedrock::Flow')]),
  ...rulesOf('AWS::Bedrock::Prompt', [
    key('CustomerEncryptionKeyArn'),
    bucketName('Variants[].TemplateConfiguration.Text.TextS3Location.Bucket', 'code'),
    attaches('Variants[].GenAiResource.Agent.AgentIdentifier', 'AWS::Bedrock::AgentAlias'),
    model('Variants[].ModelId'),
  ]),
  ...rulesOf('AWS::Bedrock::PromptVersion', [belongs('PromptArn', 'AWS::Bedrock::Prompt')]),
  ...rulesOf('AWS::Bedrock::DataAutomationProject', [
    key('KmsKeyId'),
    attaches('CustomOutputConfiguration.Blueprints[].BlueprintArn', 'AWS::Bedrock::Blueprint'),
  ]),
  ...rulesOf('AWS::Bedrock::Blueprint', [key('KmsKeyId')]),
  ...rulesOf('AWS::Bedrock::DataAutomationLibrary', [key('EncryptionConfiguration.KmsKeyId')]),
  ...rulesOf('AWS::Bedrock::AutomatedReasoningPolicy', [key('KmsKeyId')]),
  ...rulesOf('AWS::Bedrock::AutomatedReasoningPolicyVersion', [
    belongs('PolicyArn', 'AWS::Bedrock::AutomatedReasoningPolicy'),
  ]),
  ...rulesOf('AWS::Bedrock::Session', [key('EncryptionKeyArn')]),
  ...rulesOf('AWS::Bedrock::ResourcePolicy', [
    belongs('ResourceArn', [
      'AWS::Bedrock::Guardrail',
      'AWS::Bedrock::Agent',
      'AWS::Bedrock::KnowledgeBase',
      'AWS::Bedrock::Flow',
      'AWS::Bedrock::Prompt',
      'AWS::Bedrock::CustomModel',
      'AWS::Bedrock::AutomatedReasoningPolicy',
    ]),
  ]),
  ...rulesOf('AWS::Bedrock::ModelCustomizationJob', [
    role('RoleArn'),
    key('CustomModelKmsKeyId'),
    s3('TrainingDataConfig.S3Uri', 'training-data'),
    s3('TrainingDataConfig.InvocationLogsConfig.InvocationLogSource.S3Uri', 'training-data'),
    s3('ValidationDataConfig.Validators[].S3Uri', 'training-data'),
    s3('OutputDataConfig.S3Uri', 'job-output'),
    ...jobNetwork,
    lambda('CustomizationConfig.RftConfig.GraderConfig.LambdaGrader.LambdaArn', 'code'),
  ]),
  ...rulesOf('AWS::Bedrock::ModelImportJob', [
    role('RoleArn'),
    key('ImportedModelKmsKeyId'),
    s3('ModelDataSource.S3DataSource.S3Uri', 'model-artifact'),
    ...jobNetwork,
  ]),
  ...rulesOf('AWS::Bedrock::ImportedModel', [
    key('ModelKmsKeyArn'),
    s3('ModelDataSource.S3DataSource.S3Uri', 'model-artifact'),
  ]),
  ...rulesOf('AWS::Bedrock::CustomModel', [
    role('RoleArn'),
    key('ModelKmsKeyArn'),
    s3('ModelSourceConfig.S3DataSource.S3Uri', 'model-artifact'),
    attaches(
      'CustomModelDataSource.ModelPackageArnDataSource.ModelPackageArn',
      'AWS::SageMaker::ModelPackage',
      'model-artifact',
    ),
  ]),
  ...rulesOf('AWS::Bedrock::ApplicationInferenceProfile', [model('ModelSource.CopyFrom')]),
  ...rulesOf('AWS::Bedrock::IntelligentPromptRouter', [
    model('Models[].ModelArn'),
    model('FallbackModel.ModelArn'),
  ]),
  ...rulesOf('AWS::Bedrock::CustomModelDeployment', [attaches('ModelArn', 'AWS::Bedrock::CustomModel')]),
  ...rulesOf('AWS::Bedrock::ProvisionedModelThroughput', [attaches('ModelId', 'AWS::Bedrock::CustomModel')]),
  ...rulesOf('AWS::Bedrock::ModelCopyJob', [
    key('ModelKmsKeyId'),
    attaches('SourceModelArn', 'AWS::Bedrock::CustomModel', 'model-artifact'),
  ]),
  ...rulesOf('AWS::Bedrock::ModelInvocationJob', [
    role('RoleArn'),
    s3('InputDataConfig.S3InputDataConfig.S3Uri', 'inference-capture'),
    s3('OutputDataConfig.S3OutputDataConfig.S3Uri', 'inference-output'),
    key('OutputDataConfig.S3OutputDataConfig.S3EncryptionKeyId'),
    ...jobNetwork,
  ]),
  ...rulesOf('AWS::Bedrock::EvaluationJob', [
    role('RoleArn'),
    key('CustomerEncryptionKeyId'),
    s3('OutputDataConfig.S3Uri', 'job-output'),
    s3('EvaluationConfig.Automated.DatasetMetricConfigs[].Dataset.DatasetLocation.S3Uri', 'training-data'),
    s3('EvaluationConfig.Human.DatasetMetricConfigs[].Dataset.DatasetLocation.S3Uri', 'training-data'),
    attaches(
      'EvaluationConfig.Human.HumanWorkflowConfig.FlowDefinitionArn',
      'AWS::SageMaker::FlowDefinition',
    ),
  ]),
  ...rulesOf('AWS::Bedrock::ModelInvocationLoggingConfiguration', [
    bucketName('LoggingConfig.S3Config.BucketName', 'prompt-log'),
    logGroup('LoggingConfig.CloudWatchConfig.LogGroupName', 'prompt-log'),
    role('LoggingConfig.CloudWatchConfig.RoleArn'),
    bucketName('LoggingConfig.CloudWatchConfig.LargeDataDeliveryS3Config.BucketName', 'prompt-log'),
  ]),
  ...rulesOf('AWS::Bedrock::MarketplaceModelEndpoint', [
    role('EndpointConfig.SageMaker.ExecutionRole'),
    key('EndpointConfig.SageMaker.KmsEncryptionKey'),
    ...network('EndpointConfig.SageMaker.Vpc.SubnetIds[]', 'EndpointConfig.SageMaker.Vpc.SecurityGroupIds[]'),
  ]),
]
