import { type DefaultRow, of, type TypeDefaults } from './row.ts'

const authorization = 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html'

const container: readonly DefaultRow[] = [
  { path: 'Privileged', default: false },
  { path: 'ReadonlyRootFilesystem', default: false },
  { path: 'User', none: 'the user of the image, often root' },
  { path: 'Environment', none: 'no environment variables' },
  { path: 'Secrets', none: 'no secrets' },
  { path: 'LogConfiguration', none: 'no logs' },
]

/** What runs code and what stands in front of it. */
export const computeDefaults: readonly TypeDefaults[] = [
  of('AWS::Lambda::Function', [
    { path: 'Code.SourceKMSKeyArn', none: 'a key that AWS owns' },
    { path: 'Code.S3Bucket', none: 'the code is written here or is an image' },
    { path: 'Code.S3ObjectVersion', none: 'the newest version of the object' },
    { path: 'Code.ImageUri', none: 'the code is a .zip archive' },
    { path: 'Code.ZipFile', none: 'the code is not written here' },

    { path: 'VpcConfig', none: 'no VPC: the function reaches the internet' },
    { path: 'VpcConfig.SubnetIds', none: 'no VPC: the function reaches the internet' },
    { path: 'VpcConfig.SecurityGroupIds', none: 'no VPC: the function reaches the internet' },
    { path: 'KmsKeyArn', none: 'no customer managed key' },
    { path: 'TracingConfig', none: 'requests are not traced' },
    { path: 'TracingConfig.Mode', default: 'PassThrough' },
    { path: 'CodeSigningConfigArn', none: 'code need not be signed' },
    { path: 'DeadLetterConfig', none: 'failed events are dropped after retries' },
    { path: 'ReservedConcurrentExecutions', none: 'concurrency of the account' },
    { path: 'Environment', none: 'no environment variables' },
    { path: 'Environment.Variables', none: 'no environment variables' },
    { path: 'Layers', none: 'no layers' },
    { path: 'Runtime', none: 'a container image' },
    { path: 'PackageType', default: 'Zip' },
    { path: 'FileSystemConfigs', none: 'no file system' },
    { path: 'LoggingConfig', none: 'the log group named after the function' },
    { path: 'LoggingConfig.LogGroup', none: 'the log group named after the function' },
    { path: 'Timeout', default: 3 },
  ]),
  of('AWS::Lambda::Permission', [
    { path: 'SourceArn', none: 'any resource of the principal' },
    { path: 'SourceAccount', none: 'any account' },
    { path: 'PrincipalOrgID', none: 'any organization' },
    { path: 'FunctionUrlAuthType', none: 'no function URL' },
  ]),
  of('AWS::Lambda::Url', [
    { path: 'Cors', none: 'no other origin may call' },
    { path: 'InvokeMode', default: 'BUFFERED' },
  ]),
  of('AWS::ECS::TaskDefinition', [
    ...container.map((row) => ({ ...row, path: `ContainerDefinitions[].${row.path}` })),
    { path: 'TaskRoleArn', none: 'containers have no role' },
    { path: 'ExecutionRoleArn', none: 'no role to pull images and write logs' },
    { path: 'NetworkMode', default: 'bridge' },
    { path: 'PidMode', none: 'each container has its own processes' },
    { path: 'IpcMode', depends: 'the container instance' },
    { path: 'Volumes[].EFSVolumeConfiguration.TransitEncryption', default: 'DISABLED' },
    { path: 'Volumes[].EFSVolumeConfiguration.AuthorizationConfig.IAM', default: 'DISABLED' },
    { path: 'Volumes[].EFSVolumeConfiguration.AuthorizationConfig.AccessPointId', none: 'no access point' },
  ]),
  of('AWS::ECS::Service', [
    {
      path: 'VolumeConfigurations[].ManagedEBSVolume.Encrypted',
      depends: 'the default encryption of Amazon EBS in the account',
    },
    { path: 'VolumeConfigurations[].ManagedEBSVolume.KmsKeyId', none: 'the default key of Amazon EBS' },

    { path: 'NetworkConfiguration', none: 'the network of the instance' },
    { path: 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp', default: 'DISABLED' },
    {
      path: 'EnableExecuteCommand',
      default: false,
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    },
    { path: 'LaunchType', depends: 'the capacity providers of the cluster' },
    { path: 'PlatformVersion', default: 'LATEST' },
  ]),
  of('AWS::ECS::Cluster', [
    { path: 'ClusterSettings', none: 'the setting of the account for Container Insights' },
    { path: 'Configuration.ExecuteCommandConfiguration', none: 'sessions are not logged' },
    { path: 'Configuration.ExecuteCommandConfiguration.KmsKeyId', none: 'no customer managed key' },
  ]),
  of('AWS::EKS::Cluster', [
    { path: 'ResourcesVpcConfig.EndpointPublicAccess', default: true },
    { path: 'ResourcesVpcConfig.EndpointPrivateAccess', default: false },
    { path: 'ResourcesVpcConfig.PublicAccessCidrs', none: 'any address' },
    { path: 'EncryptionConfig', none: 'no customer managed key for secrets' },
    { path: 'Logging', none: 'no logs of the control plane' },
    { path: 'AccessConfig.AuthenticationMode', default: 'CONFIG_MAP' },
  ]),
  of('AWS::AppRunner::Service', [
    { path: 'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible', default: true },
    { path: 'EncryptionConfiguration', none: 'an AWS managed key' },
    { path: 'InstanceConfiguration.InstanceRoleArn', none: 'no role' },
  ]),
  of('AWS::StepFunctions::StateMachine', [
    { path: 'LoggingConfiguration', none: 'executions are not logged' },
    { path: 'LoggingConfiguration.Level', default: 'OFF' },
    { path: 'LoggingConfiguration.IncludeExecutionData', default: false },
    { path: 'TracingConfiguration.Enabled', default: false },
    { path: 'EncryptionConfiguration', none: 'a key that AWS owns' },
    { path: 'EncryptionConfiguration.KmsKeyId', none: 'a key that AWS owns' },
    { path: 'StateMachineType', default: 'STANDARD' },
    { path: 'Definition', none: 'the definition is a text or an object in Amazon S3' },
    { path: 'DefinitionS3Location', none: 'the definition is written here' },
    { path: 'DefinitionS3Location.Version', none: 'the newest version of the object' },
  ]),
  of('AWS::ApiGateway::RestApi', [
    { path: 'Policy', none: 'no resource policy' },
    { path: 'DisableExecuteApiEndpoint', default: false },
    { path: 'EndpointConfiguration', none: 'edge-optimized: reached from the internet' },
    { path: 'EndpointConfiguration.Types', none: 'edge-optimized: reached from the internet' },
  ]),
  of('AWS::ApiGateway::Method', [
    { path: 'AuthorizationType', default: 'NONE', source: authorization },
    { path: 'AuthorizerId', none: 'no authorizer' },
    { path: 'ApiKeyRequired', default: false },
    { path: 'RequestValidatorId', none: 'requests are not validated' },
  ]),
  of('AWS::ApiGateway::Stage', [
    { path: 'AccessLogSetting', none: 'no access log' },
    { path: 'MethodSettings', none: 'no logs, no limits beyond those of the account' },
    { path: 'MethodSettings[].LoggingLevel', default: 'OFF' },
    { path: 'MethodSettings[].DataTraceEnabled', default: false },
    { path: 'MethodSettings[].CacheDataEncrypted', default: false },
    { path: 'MethodSettings[].ThrottlingRateLimit', none: 'the limit of the account' },
    { path: 'TracingEnabled', default: false },
    { path: 'ClientCertificateId', none: 'no client certificate' },
  ]),
  of('AWS::ApiGatewayV2::Api', [
    { path: 'DisableExecuteApiEndpoint', default: false },
    { path: 'CorsConfiguration', none: 'no other origin may call' },
  ]),
  of('AWS::ApiGatewayV2::Route', [
    {
      path: 'AuthorizationType',
      default: 'NONE',
      source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html',
    },
    { path: 'AuthorizerId', none: 'no authorizer' },
    { path: 'ApiKeyRequired', default: false },
  ]),
  of('AWS::ApiGatewayV2::Stage', [
    { path: 'DefaultRouteSettings.LoggingLevel', none: 'executions are not logged' },
    { path: 'DefaultRouteSettings.DataTraceEnabled', none: 'requests are not logged' },
    { path: 'RouteSettings', none: 'the settings of the stage apply' },
    { path: 'ClientCertificateId', none: 'no client certificate' },

    { path: 'AccessLogSettings', none: 'no access log' },
    { path: 'DefaultRouteSettings.ThrottlingRateLimit', none: 'the limit of the account' },
    { path: 'AutoDeploy', default: false },
  ]),
  of('AWS::AppSync::GraphQLApi', [
    { path: 'LogConfig', none: 'no logs' },
    { path: 'XrayEnabled', default: false },
  ]),
  of('AWS::CodeBuild::Project', [
    { path: 'EncryptionKey', none: 'the AWS managed key of Amazon S3' },
    { path: 'Environment.PrivilegedMode', default: false },
    { path: 'Environment.EnvironmentVariables', none: 'no environment variables' },
    { path: 'Environment.EnvironmentVariables[].Type', default: 'PLAINTEXT' },
    { path: 'VpcConfig', none: 'no VPC' },
    { path: 'LogsConfig.S3Logs.EncryptionDisabled', default: false },
    { path: 'Artifacts.EncryptionDisabled', default: false },
    { path: 'Source.InsecureSsl', default: false },
  ]),
]
