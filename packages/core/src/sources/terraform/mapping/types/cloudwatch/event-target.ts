import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_event_target',
  to: 'AWS::Events::Rule',
  values: { 'ecs_target.network_configuration.assign_public_ip': { true: 'ENABLED', false: 'DISABLED' } },
  fold: { by: 'rule', into: ['aws_cloudwatch_event_rule'], at: 'Targets[]' },
  renames: {
    'input_transformer.input_paths': 'InputPathsMap',
    'ecs_target.network_configuration': 'NetworkConfiguration.AwsVpcConfiguration',
    target_id: 'Id',
    ecs_target: 'EcsParameters',
    batch_target: 'BatchParameters',
    kinesis_target: 'KinesisParameters',
    sqs_target: 'SqsParameters',
    sagemaker_pipeline_target: 'SageMakerPipelineParameters',
    redshift_target: 'RedshiftDataParameters',
    http_target: 'HttpParameters',
    appsync_target: 'AppSyncParameters',
  },
  ignores: { event_bus_name: 'that of the rule' },
}
