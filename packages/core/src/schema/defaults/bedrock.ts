import { awsOwnedKey, type DefaultRow, of, ofCall, type TypeDefaults } from './row.ts'

const guide = 'https://docs.aws.amazon.com/bedrock/latest/userguide'
// The API pages do not state these; the construct library of AWS does.
const filters = 'https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_aws-bedrock-alpha.ContentFilter.html'

const call = (name: string, rows: readonly DefaultRow[], operation = `Create${name}`): TypeDefaults =>
  ofCall(`AWS::Bedrock::${name}`, `bedrock/latest/APIReference/API_${operation}`, rows)

/** Both directions of one guardrail policy: it blocks and is evaluated unless told otherwise. */
const directions = (items: string): readonly DefaultRow[] => [
  { path: `${items}.InputAction`, default: 'BLOCK', source: filters },
  { path: `${items}.OutputAction`, default: 'BLOCK', source: filters },
  { path: `${items}.InputEnabled`, default: true, source: filters },
  { path: `${items}.OutputEnabled`, default: true, source: filters },
]

/** A policy on sensitive information takes `Action` for a direction that names none. */
const sensitive = (items: string): readonly DefaultRow[] => [
  { path: `${items}.InputAction`, none: '`Action` of the same entry applies' },
  { path: `${items}.OutputAction`, none: '`Action` of the same entry applies' },
  { path: `${items}.InputEnabled`, default: true, source: filters },
  { path: `${items}.OutputEnabled`, default: true, source: filters },
]

const noGuardrail = 'no guardrail'
const noVpc = 'no VPC: the job reads and writes over a network of Amazon Bedrock'

/** Amazon Bedrock: guardrails, agents, knowledge bases, flows, prompts, jobs. */
export const bedrockDefaults: readonly TypeDefaults[] = [
  of('AWS::Bedrock::Guardrail', [
    { path: 'KmsKeyArn', none: awsOwnedKey },
    { path: 'ContentPolicyConfig', none: 'no content filter' },
    { path: 'ContentPolicyConfig.FiltersConfig', none: 'no content filter' },
    ...directions('ContentPolicyConfig.FiltersConfig[]'),
    { path: 'ContentPolicyConfig.FiltersConfig[].InputModalities', none: 'text only' },
    { path: 'ContentPolicyConfig.FiltersConfig[].OutputModalities', none: 'text only' },
    {
      path: 'ContentPolicyConfig.ContentFiltersTierConfig.TierName',
      default: 'CLASSIC',
      source: `${guide}/guardrails-tiers.html`,
    },
    { path: 'TopicPolicyConfig', none: 'no denied topic' },
    { path: 'TopicPolicyConfig.TopicsConfig', none: 'no denied topic' },
    ...directions('TopicPolicyConfig.TopicsConfig[]'),
    {
      path: 'TopicPolicyConfig.TopicsTierConfig.TierName',
      default: 'CLASSIC',
      source: `${guide}/guardrails-tiers.html`,
    },
    { path: 'WordPolicyConfig', none: 'no word filter' },
    { path: 'WordPolicyConfig.WordsConfig', none: 'no words of the customer' },
    ...directions('WordPolicyConfig.WordsConfig[]'),
    { path: 'WordPolicyConfig.ManagedWordListsConfig', none: 'no profanity filter' },
    ...directions('WordPolicyConfig.ManagedWordListsConfig[]'),
    { path: 'SensitiveInformationPolicyConfig', none: 'no filter for sensitive information' },
    { path: 'SensitiveInformationPolicyConfig.PiiEntitiesConfig', none: 'no filter for personal data' },
    ...sensitive('SensitiveInformationPolicyConfig.PiiEntitiesConfig[]'),
    { path: 'SensitiveInformationPolicyConfig.RegexesConfig', none: 'no pattern of the customer' },
    ...sensitive('SensitiveInformationPolicyConfig.RegexesConfig[]'),
    { path: 'ContextualGroundingPolicyConfig', none: 'no grounding check' },
    { path: 'ContextualGroundingPolicyConfig.FiltersConfig', none: 'no grounding check' },
    { path: 'ContextualGroundingPolicyConfig.FiltersConfig[].Action', default: 'BLOCK', source: filters },
    { path: 'ContextualGroundingPolicyConfig.FiltersConfig[].Enabled', default: true, source: filters },
    { path: 'AutomatedReasoningPolicyConfig', none: 'no automated reasoning' },
    { path: 'AutomatedReasoningPolicyConfig.ConfidenceThreshold', none: 'the default of the service' },
    { path: 'CrossRegionConfig', none: 'the guardrail is evaluated in its own Region' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::Bedrock::EnforcedGuardrailConfiguration', [
    { path: 'ModelEnforcement', none: 'the guardrail is enforced on every model' },
    { path: 'ModelEnforcement.ExcludedModels', none: 'no model is excluded' },
    { path: 'SelectiveContentGuarding', depends: 'the service: AWS documents no default' },
    { path: 'SelectiveContentGuarding.Messages', depends: 'the service: AWS documents no default' },
    { path: 'SelectiveContentGuarding.System', depends: 'the service: AWS documents no default' },
  ]),
  of('AWS::Bedrock::Agent', [
    { path: 'MemoryConfiguration.EnabledMemoryTypes', none: 'no memory beyond the session' },

    {
      path: 'CustomerEncryptionKeyArn',
      none: 'data is encrypted with a key of AWS, not a customer managed key',
    },
    { path: 'GuardrailConfiguration', none: noGuardrail },
    { path: 'GuardrailConfiguration.GuardrailIdentifier', none: noGuardrail },
    { path: 'GuardrailConfiguration.GuardrailVersion', none: noGuardrail },
    { path: 'IdleSessionTTLInSeconds', default: 600, source: `${guide}/agents-create.html` },
    { path: 'AgentResourceRoleArn', none: 'the agent has no role' },
    { path: 'FoundationModel', none: 'no model is chosen' },
    { path: 'OrchestrationType', default: 'DEFAULT' },
    { path: 'CustomOrchestration', none: 'no orchestration of the customer' },
    { path: 'MemoryConfiguration', none: 'no memory beyond the session' },
    { path: 'MemoryConfiguration.StorageDays', default: 30, source: `${guide}/agents-configure-memory.html` },
    { path: 'PromptOverrideConfiguration', none: 'the prompts of Amazon Bedrock are used' },
    { path: 'PromptOverrideConfiguration.OverrideLambda', none: 'no parser of the customer' },
    {
      path: 'PromptOverrideConfiguration.PromptConfigurations[].PromptState',
      depends: 'the type of the prompt',
    },
    { path: 'PromptOverrideConfiguration.PromptConfigurations[].PromptCreationMode', default: 'DEFAULT' },
    { path: 'PromptOverrideConfiguration.PromptConfigurations[].ParserMode', default: 'DEFAULT' },
    { path: 'ActionGroups', none: 'no action group' },
    { path: 'ActionGroups[].ActionGroupState', default: 'ENABLED' },
    { path: 'ActionGroups[].ActionGroupExecutor', none: 'no executor' },
    { path: 'ActionGroups[].ActionGroupExecutor.Lambda', none: 'control returns to the application' },
    { path: 'ActionGroups[].ParentActionGroupSignature', none: 'a group of the customer' },
    { path: 'ActionGroups[].ApiSchema', none: 'functions are described here' },
    { path: 'ActionGroups[].ApiSchema.S3', none: 'the schema is written here' },
    {
      path: 'ActionGroups[].FunctionSchema.Functions[].RequireConfirmation',
      default: 'DISABLED',
      source: `${guide}/agents-userconfirmation.html`,
    },
    {
      path: 'AgentCollaboration',
      default: 'DISABLED',
      source: `${guide}/agents-multi-agent-collaboration.html`,
    },
    { path: 'AgentCollaborators', none: 'no collaborator' },
    { path: 'AgentCollaborators[].RelayConversationHistory', none: 'the conversation is not passed on' },
    { path: 'KnowledgeBases', none: 'no knowledge base' },
    { path: 'KnowledgeBases[].KnowledgeBaseState', default: 'ENABLED' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::Bedrock::AgentAlias', [
    { path: 'RoutingConfiguration', none: 'a new version is made and pointed at' },
  ]),
  of('AWS::Bedrock::KnowledgeBase', [
    {
      path: 'KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.QueryEngineConfiguration.ServerlessConfiguration.AuthConfiguration.UsernamePasswordSecretArn',
      none: 'the role of the knowledge base signs in',
    },
    {
      path: 'KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.QueryEngineConfiguration.ProvisionedConfiguration.AuthConfiguration.UsernamePasswordSecretArn',
      none: 'the role or a database user signs in',
    },
    { path: 'StorageConfiguration.OpensearchServerlessConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.RdsConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.S3VectorsConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.PineconeConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.MongoDbAtlasConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.NeptuneAnalyticsConfiguration', none: 'another vector store' },
    { path: 'StorageConfiguration.OpensearchManagedClusterConfiguration', none: 'another vector store' },
    { path: 'KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration', none: 'no SQL engine' },

    { path: 'StorageConfiguration', none: 'Amazon Bedrock, Amazon Kendra or a SQL engine holds the data' },
    {
      path: 'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.ServerSideEncryptionConfiguration',
      none: awsOwnedKey,
    },
    {
      path: 'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.ServerSideEncryptionConfiguration.KmsKeyArn',
      none: awsOwnedKey,
    },
    {
      path: 'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.SupplementalDataStorageConfiguration',
      none: 'extracted images are not stored',
    },
    {
      path: 'StorageConfiguration.MongoDbAtlasConfiguration.EndpointServiceName',
      none: 'the database is reached over the internet',
    },
    { path: 'StorageConfiguration.PineconeConfiguration.Namespace', none: 'the whole index' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::Bedrock::DataSource', [
    { path: 'DataSourceConfiguration.S3Configuration', none: 'another kind of source' },
    { path: 'DataSourceConfiguration.WebConfiguration', none: 'another kind of source' },
    { path: 'DataSourceConfiguration.ConfluenceConfiguration', none: 'another kind of source' },
    { path: 'DataSourceConfiguration.SalesforceConfiguration', none: 'another kind of source' },
    { path: 'DataSourceConfiguration.SharePointConfiguration', none: 'another kind of source' },

    { path: 'DataDeletionPolicy', default: 'DELETE', source: `${guide}/kb-delete.html` },
    { path: 'ServerSideEncryptionConfiguration', none: awsOwnedKey },
    { path: 'ServerSideEncryptionConfiguration.KmsKeyArn', none: awsOwnedKey },
    {
      path: 'DataSourceConfiguration.S3Configuration.BucketOwnerAccountId',
      none: 'the owner of the bucket is not checked',
    },
    { path: 'DataSourceConfiguration.S3Configuration.InclusionPrefixes', none: 'the whole bucket is read' },
    {
      path: 'DataSourceConfiguration.WebConfiguration.CrawlerConfiguration.Scope',
      none: 'pages of the same host and path as the seed',
    },
    {
      path: 'DataSourceConfiguration.WebConfiguration.CrawlerConfiguration.InclusionFilters',
      none: 'no filter: everything in scope is read',
    },
    {
      path: 'DataSourceConfiguration.WebConfiguration.CrawlerConfiguration.ExclusionFilters',
      none: 'nothing is excluded',
    },
    {
      path: 'VectorIngestionConfiguration.CustomTransformationConfiguration',
      none: 'no function in the ingestion',
    },
    { path: 'VectorIngestionConfiguration.ParsingConfiguration', none: 'the default parser' },
  ]),
  of('AWS::Bedrock::Flow', [
    { path: 'Definition.Nodes[].Configuration.InlineCode', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.LambdaFunction', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.Storage', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.Retrieval', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.Prompt', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.KnowledgeBase', none: 'another kind of node' },
    { path: 'Definition.Nodes[].Configuration.Agent', none: 'another kind of node' },

    {
      path: 'CustomerEncryptionKeyArn',
      none: 'data is encrypted with a key of AWS, not a customer managed key',
    },
    { path: 'Definition', none: 'the definition is a text or an object in Amazon S3' },
    { path: 'DefinitionS3Location', none: 'the definition is written here' },
    { path: 'DefinitionS3Location.Version', none: 'the newest version of the object' },
    { path: 'Definition.Nodes[].Configuration.Prompt.GuardrailConfiguration', none: noGuardrail },
    {
      path: 'Definition.Nodes[].Configuration.Prompt.GuardrailConfiguration.GuardrailIdentifier',
      none: noGuardrail,
    },
    {
      path: 'Definition.Nodes[].Configuration.Prompt.GuardrailConfiguration.GuardrailVersion',
      none: noGuardrail,
    },
    { path: 'Definition.Nodes[].Configuration.KnowledgeBase.GuardrailConfiguration', none: noGuardrail },
    {
      path: 'Definition.Nodes[].Configuration.KnowledgeBase.GuardrailConfiguration.GuardrailIdentifier',
      none: noGuardrail,
    },
    {
      path: 'Definition.Nodes[].Configuration.KnowledgeBase.GuardrailConfiguration.GuardrailVersion',
      none: noGuardrail,
    },
    { path: 'Definition.Nodes[].Configuration.LoopController.MaxIterations', default: 10 },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::Bedrock::FlowAlias', [{ path: 'RoutingConfiguration[].FlowVersion', none: 'the draft' }]),
  of('AWS::Bedrock::Prompt', [
    {
      path: 'CustomerEncryptionKeyArn',
      none: 'data is encrypted with a key of AWS, not a customer managed key',
    },
    { path: 'Variants', none: 'no variant' },
    { path: 'Variants[].ModelId', none: 'no model is chosen' },
    { path: 'Variants[].TemplateConfiguration.Text.TextS3Location', none: 'the text is written here' },
    {
      path: 'Variants[].TemplateConfiguration.Text.TextS3Location.Version',
      none: 'the newest version of the object',
    },
  ]),
  of('AWS::Bedrock::DataAutomationProject', [
    { path: 'KmsKeyId', none: awsOwnedKey },
    ...['Document', 'Image', 'Audio', 'Video'].map(
      (kind): DefaultRow => ({
        path: `OverrideConfiguration.${kind}.SensitiveDataConfiguration`,
        none: 'sensitive data is neither detected nor masked',
      }),
    ),
  ]),
  of('AWS::Bedrock::Blueprint', [{ path: 'KmsKeyId', none: awsOwnedKey }]),
  of('AWS::Bedrock::DataAutomationLibrary', [{ path: 'EncryptionConfiguration', none: awsOwnedKey }]),
  of('AWS::Bedrock::AutomatedReasoningPolicy', [{ path: 'KmsKeyId', none: awsOwnedKey }]),
  of('AWS::Bedrock::Session', [{ path: 'EncryptionKeyArn', none: awsOwnedKey }]),
  call('ModelCustomizationJob', [
    { path: 'CustomModelKmsKeyId', none: awsOwnedKey },
    { path: 'VpcConfig', none: noVpc },
    { path: 'VpcConfig.SubnetIds', none: noVpc },
    { path: 'VpcConfig.SecurityGroupIds', none: noVpc },
    { path: 'TrainingDataConfig.S3Uri', none: 'invocation logs are the training data' },
    { path: 'TrainingDataConfig.InvocationLogsConfig', none: 'no invocation log is used for training' },
    { path: 'ValidationDataConfig', none: 'no validation data' },
    { path: 'CustomModelTags', none: 'no tags' },
  ]),
  call('ModelImportJob', [
    { path: 'ImportedModelKmsKeyId', none: awsOwnedKey },
    { path: 'VpcConfig', none: noVpc },
  ]),
  call('ImportedModel', [{ path: 'ModelKmsKeyArn', none: awsOwnedKey }], 'GetImportedModel'),
  call('CustomModel', [{ path: 'ModelKmsKeyArn', none: awsOwnedKey }]),
  call('ModelCopyJob', [{ path: 'ModelKmsKeyId', none: awsOwnedKey }]),
  call('ModelInvocationJob', [
    {
      path: 'OutputDataConfig.S3OutputDataConfig.S3EncryptionKeyId',
      none: 'the default encryption of the bucket',
    },
    {
      path: 'OutputDataConfig.S3OutputDataConfig.S3BucketOwner',
      none: 'the owner of the bucket is not checked',
    },
    {
      path: 'InputDataConfig.S3InputDataConfig.S3BucketOwner',
      none: 'the owner of the bucket is not checked',
    },
    { path: 'VpcConfig', none: noVpc },
  ]),
  call('EvaluationJob', [{ path: 'CustomerEncryptionKeyId', none: awsOwnedKey }]),
  call('MarketplaceModelEndpoint', [
    { path: 'EndpointConfig.SageMaker.KmsEncryptionKey', none: 'the volume is encrypted with a key of AWS' },
    { path: 'EndpointConfig.SageMaker.Vpc', none: 'no VPC' },
  ]),
  call(
    'ModelInvocationLoggingConfiguration',
    [
      { path: 'LoggingConfig.S3Config', none: 'no delivery to Amazon S3' },
      { path: 'LoggingConfig.CloudWatchConfig', none: 'no delivery to CloudWatch Logs' },
      {
        path: 'LoggingConfig.CloudWatchConfig.LargeDataDeliveryS3Config',
        none: 'large data is not delivered',
      },
      ...['Text', 'Image', 'Embedding', 'Video', 'Audio'].map(
        (kind): DefaultRow => ({
          path: `LoggingConfig.${kind}DataDeliveryEnabled`,
          depends: 'the service: AWS documents no default',
        }),
      ),
    ],
    'PutModelInvocationLoggingConfiguration',
  ),
]
