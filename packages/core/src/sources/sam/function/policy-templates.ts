/**
 * The policy templates of AWS SAM: what each allows, on which resources.
 *
 * A row reads `service: Action Action on resource resource`. A resource is `*`, the last part of an ARN in the
 * action's own service, region and account, `:::rest` for one without region and account, `=${Name}` for a
 * parameter that is the whole ARN, or `service!rest` for one of another service. Holes are the template's
 * parameters. `if key is resource` stands for the condition `StringEquals`.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const policyTemplates: { readonly [name: string]: readonly string[] } = {
  AcmGetCertificatePolicy: ['acm: GetCertificate on =${CertificateArn}'],
  AMIDescribePolicy: ['ec2: DescribeImages on *'],
  AthenaQueryPolicy: [
    'athena: ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs ' +
      'GetNamespaces GetTables GetTable on *',
    'athena: StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery ListQueryExecutions ' +
      'StopQueryExecution GetQueryResultsStream ListNamedQueries CreateNamedQuery GetQueryExecution ' +
      'BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup on workgroup/${WorkGroupName}',
  ],
  AWSSecretsManagerGetSecretValuePolicy: ['secretsmanager: GetSecretValue on =${SecretArn}'],
  AWSSecretsManagerRotationPolicy: [
    'secretsmanager: DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage on ' +
      'secret:* if secretsmanager:resource/AllowRotationLambdaArn is lambda!function:${FunctionName}',
    'secretsmanager: GetRandomPassword on *',
  ],
  CloudFormationDescribeStacksPolicy: ['cloudformation: DescribeStacks on stack/*'],
  CloudWatchDashboardPolicy: ['cloudwatch: GetDashboard ListDashboards PutDashboard ListMetrics on *'],
  CloudWatchDescribeAlarmHistoryPolicy: ['cloudwatch: DescribeAlarmHistory on *'],
  CloudWatchPutMetricPolicy: ['cloudwatch: PutMetricData on *'],
  CodeCommitCrudPolicy: [
    'codecommit: GitPull GitPush CreateBranch DeleteBranch GetBranch ListBranches ' +
      'MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay UpdateDefaultBranch ' +
      'BatchDescribeMergeConflicts CreateUnreferencedMergeCommit DescribeMergeConflicts GetMergeCommit ' +
      'GetMergeOptions BatchGetPullRequests CreatePullRequest DescribePullRequestEvents ' +
      'GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ' +
      'ListPullRequests MergePullRequestByFastForward MergePullRequestBySquash ' +
      'MergePullRequestByThreeWay PostCommentForPullRequest UpdatePullRequestDescription ' +
      'UpdatePullRequestStatus UpdatePullRequestTitle DeleteFile GetBlob GetFile GetFolder PutFile ' +
      'DeleteCommentContent GetComment GetCommentsForComparedCommit PostCommentForComparedCommit ' +
      'PostCommentReply UpdateComment BatchGetCommits CreateCommit GetCommit GetCommitHistory ' +
      'GetDifferences GetObjectIdentifier GetReferences GetTree GetRepository ' +
      'UpdateRepositoryDescription ListTagsForResource TagResource UntagResource GetRepositoryTriggers ' +
      'PutRepositoryTriggers TestRepositoryTriggers UploadArchive GetUploadArchiveStatus ' +
      'CancelUploadArchive on ${RepositoryName}',
  ],
  CodeCommitReadPolicy: [
    'codecommit: GitPull GetBranch ListBranches BatchDescribeMergeConflicts DescribeMergeConflicts ' +
      'GetMergeCommit GetMergeOptions BatchGetPullRequests DescribePullRequestEvents ' +
      'GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ' +
      'ListPullRequests GetBlob GetFile GetFolder GetComment GetCommentsForComparedCommit ' +
      'BatchGetCommits GetCommit GetCommitHistory GetDifferences GetObjectIdentifier GetReferences ' +
      'GetTree GetRepository ListTagsForResource GetRepositoryTriggers TestRepositoryTriggers ' +
      'GetUploadArchiveStatus on ${RepositoryName}',
  ],
  CodePipelineLambdaExecutionPolicy: ['codepipeline: PutJobSuccessResult PutJobFailureResult on *'],
  CodePipelineReadOnlyPolicy: ['codepipeline: ListPipelineExecutions on ${PipelineName}'],
  ComprehendBasicAccessPolicy: [
    'comprehend: BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities ' +
      'DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment on *',
  ],
  CostExplorerReadOnlyPolicy: [
    'ce: GetCostAndUsage GetDimensionValues GetReservationCoverage ' +
      'GetReservationPurchaseRecommendation GetReservationUtilization GetTags on *',
  ],
  DynamoDBBackupFullAccessPolicy: [
    'dynamodb: CreateBackup DescribeContinuousBackups on table/${TableName}',
    'dynamodb: DeleteBackup DescribeBackup ListBackups on table/${TableName}/backup/*',
  ],
  DynamoDBCrudPolicy: [
    'dynamodb: GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem ' +
      'DescribeTable ConditionCheckItem on table/${TableName} table/${TableName}/index/*',
  ],
  DynamoDBReadPolicy: [
    'dynamodb: GetItem Scan Query BatchGetItem DescribeTable on table/${TableName} ' +
      'table/${TableName}/index/*',
  ],
  DynamoDBReconfigurePolicy: ['dynamodb: UpdateTable on table/${TableName}'],
  DynamoDBRestoreFromBackupPolicy: [
    'dynamodb: RestoreTableFromBackup on table/${TableName}/backup/*',
    'dynamodb: PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem on table/${TableName}',
  ],
  DynamoDBStreamReadPolicy: [
    'dynamodb: DescribeStream GetRecords GetShardIterator on table/${TableName}/stream/${StreamName}',
    'dynamodb: ListStreams on table/${TableName}/stream/*',
  ],
  DynamoDBWritePolicy: [
    'dynamodb: PutItem UpdateItem BatchWriteItem on table/${TableName} table/${TableName}/index/*',
  ],
  EC2CopyImagePolicy: ['ec2: CopyImage on image/${ImageId}'],
  EC2DescribePolicy: ['ec2: DescribeRegions DescribeInstances on *'],
  EcsRunTaskPolicy: ['ecs: RunTask on task-definition/${TaskDefinition}'],
  EFSWriteAccessPolicy: [
    'elasticfilesystem: ClientMount ClientWrite on file-system/${FileSystem} if ' +
      'elasticfilesystem:AccessPointArn is access-point/${AccessPoint}',
  ],
  EKSDescribePolicy: ['eks: DescribeCluster ListClusters on *'],
  ElasticMapReduceAddJobFlowStepsPolicy: ['elasticmapreduce: AddJobFlowSteps on cluster/${ClusterId}'],
  ElasticMapReduceCancelStepsPolicy: ['elasticmapreduce: CancelSteps on cluster/${ClusterId}'],
  ElasticMapReduceModifyInstanceFleetPolicy: [
    'elasticmapreduce: ModifyInstanceFleet ListInstanceFleets on cluster/${ClusterId}',
  ],
  ElasticMapReduceModifyInstanceGroupsPolicy: [
    'elasticmapreduce: ModifyInstanceGroups ListInstanceGroups on cluster/${ClusterId}',
  ],
  ElasticMapReduceSetTerminationProtectionPolicy: [
    'elasticmapreduce: SetTerminationProtection on cluster/${ClusterId}',
  ],
  ElasticMapReduceTerminateJobFlowsPolicy: ['elasticmapreduce: TerminateJobFlows on cluster/${ClusterId}'],
  ElasticsearchHttpPostPolicy: ['es: ESHttpPost ESHttpPut on domain/${DomainName}/*'],
  EventBridgePutEventsPolicy: ['events: PutEvents on event-bus/${EventBusName}'],
  FilterLogEventsPolicy: ['logs: FilterLogEvents on log-group:${LogGroupName}:log-stream:*'],
  FirehoseCrudPolicy: [
    'firehose: CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord ' +
      'PutRecordBatch UpdateDestination on deliverystream/${DeliveryStreamName}',
  ],
  FirehoseWritePolicy: ['firehose: PutRecord PutRecordBatch on deliverystream/${DeliveryStreamName}'],
  KinesisCrudPolicy: [
    'kinesis: AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream ' +
      'DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream ' +
      'MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream on stream/${StreamName}',
  ],
  KinesisStreamReadPolicy: [
    'kinesis: ListStreams DescribeLimits on stream/*',
    'kinesis: DescribeStream DescribeStreamSummary GetRecords GetShardIterator on stream/${StreamName}',
  ],
  KMSDecryptPolicy: ['kms: Decrypt on key/${KeyId}'],
  KMSEncryptPolicy: ['kms: Encrypt on key/${KeyId}'],
  KMSEncryptPolicy_v2: [
    'kms: Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair ' +
      'GenerateDataKeyPairWithoutPlaintext on key/${KeyId}',
  ],
  LambdaInvokePolicy: ['lambda: InvokeFunction on function:${FunctionName}*'],
  MobileAnalyticsWriteOnlyAccessPolicy: ['mobileanalytics: PutEvents on *'],
  OrganizationsListAccountsPolicy: ['organizations: ListAccounts on *'],
  PinpointEndpointAccessPolicy: [
    'mobiletargeting: GetEndpoint UpdateEndpoint UpdateEndpointsBatch on ' +
      'apps/${PinpointApplicationId}/endpoints/*',
  ],
  PollyFullAccessPolicy: [
    'polly: GetLexicon DeleteLexicon on lexicon/${LexiconName}',
    'polly: DescribeVoices ListLexicons PutLexicon SynthesizeSpeech on lexicon/*',
  ],
  RekognitionDetectOnlyPolicy: [
    'rekognition: DetectFaces DetectLabels DetectModerationLabels DetectText on *',
  ],
  RekognitionFacesManagementPolicy: [
    'rekognition: IndexFaces DeleteFaces SearchFaces SearchFacesByImage ListFaces on ' +
      'collection/${CollectionId}',
  ],
  RekognitionFacesPolicy: ['rekognition: CompareFaces DetectFaces on *'],
  RekognitionLabelsPolicy: ['rekognition: DetectLabels DetectModerationLabels on *'],
  RekognitionNoDataAccessPolicy: [
    'rekognition: CompareFaces DetectFaces DetectLabels DetectModerationLabels on ' +
      'collection/${CollectionId}',
  ],
  RekognitionReadPolicy: [
    'rekognition: ListCollections ListFaces SearchFaces SearchFacesByImage on collection/${CollectionId}',
  ],
  RekognitionWriteOnlyAccessPolicy: [
    'rekognition: CreateCollection IndexFaces on collection/${CollectionId}',
  ],
  Route53ChangeResourceRecordSetsPolicy: [
    'route53: ChangeResourceRecordSets on :::hostedzone/${HostedZoneId}',
  ],
  S3CrudPolicy: [
    's3: GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl ' +
      'GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject on :::${BucketName} ' +
      ':::${BucketName}/*',
  ],
  S3FullAccessPolicy: [
    's3: GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject ' +
      'DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging ' +
      'PutObjectTagging PutObjectVersionTagging on :::${BucketName}/*',
    's3: ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration on ' +
      ':::${BucketName}',
  ],
  S3ReadPolicy: [
    's3: GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration on ' +
      ':::${BucketName} :::${BucketName}/*',
  ],
  S3WritePolicy: [
    's3: PutObject PutObjectAcl PutLifecycleConfiguration on :::${BucketName} :::${BucketName}/*',
  ],
  SageMakerCreateEndpointConfigPolicy: [
    'sagemaker: CreateEndpointConfig on endpoint-config/${EndpointConfigName}',
  ],
  SageMakerCreateEndpointPolicy: ['sagemaker: CreateEndpoint on endpoint/${EndpointName}'],
  ServerlessRepoReadWriteAccessPolicy: [
    'serverlessrepo: CreateApplication CreateApplicationVersion UpdateApplication GetApplication ' +
      'ListApplications ListApplicationVersions ListApplicationDependencies on applications/*',
  ],
  SESBulkTemplatedCrudPolicy: [
    'ses: GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail ' +
      'SendBulkTemplatedEmail VerifyEmailIdentity on identity/${IdentityName}',
  ],
  SESBulkTemplatedCrudPolicy_v2: [
    'ses: SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail on ' +
      'identity/${IdentityName} template/${TemplateName}',
    'ses: GetIdentityVerificationAttributes VerifyEmailIdentity on *',
  ],
  SESCrudPolicy: [
    'ses: GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity on ' +
      'identity/${IdentityName}',
  ],
  SESEmailTemplateCrudPolicy: [
    'ses: CreateTemplate GetTemplate ListTemplates UpdateTemplate DeleteTemplate TestRenderTemplate on *',
  ],
  SESSendBouncePolicy: ['ses: SendBounce on identity/${IdentityName}'],
  SNSCrudPolicy: [
    'sns: ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish on ${TopicName}*',
  ],
  SNSPublishMessagePolicy: ['sns: Publish on ${TopicName}'],
  SQSPollerPolicy: [
    'sqs: ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch ' +
      'GetQueueAttributes ReceiveMessage on ${QueueName}',
  ],
  SQSSendMessagePolicy: ['sqs: SendMessage* on ${QueueName}'],
  SSMParameterReadPolicy: [
    'ssm: DescribeParameters on *',
    'ssm: GetParameters GetParameter GetParametersByPath on parameter/${ParameterName}',
  ],
  SSMParameterWithSlashPrefixReadPolicy: [
    'ssm: DescribeParameters on *',
    'ssm: GetParameters GetParameter GetParametersByPath on parameter${ParameterName}',
  ],
  StepFunctionsCallbackPolicy: [
    'states: SendTaskFailure SendTaskHeartbeat SendTaskSuccess on stateMachine:${StateMachineName}',
  ],
  StepFunctionsExecutionPolicy: ['states: StartExecution on stateMachine:${StateMachineName}'],
  StepFunctionsExecutionPolicy_v2: [
    'states: StartExecution StartSyncExecution on stateMachine:${StateMachineName}',
  ],
  TextractDetectAnalyzePolicy: [
    'textract: DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument on *',
  ],
  TextractGetResultPolicy: ['textract: GetDocumentTextDetection GetDocumentAnalysis on *'],
  TextractPolicy: ['textract: * on *'],
  VPCAccessPolicy: [
    'ec2: CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces ' +
      'DetachNetworkInterface on *',
  ],
}
