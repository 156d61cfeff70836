import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_appsync_datasource',
  to: 'AWS::AppSync::DataSource',
  renames: {
    'lambda_config.function_arn': 'LambdaFunctionArn',
    'dynamodb_config.region': 'AwsRegion',
    'elasticsearch_config.region': 'AwsRegion',
    'opensearchservice_config.region': 'AwsRegion',
  },
}
