import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_event_target',
  to: 'AWS::Events::Rule',
  fold: { by: 'rule', into: ['aws_cloudwatch_event_rule'], at: 'Targets[]' },
  renames: {
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
