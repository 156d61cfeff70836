import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_appsync_graphql_api',
  to: 'AWS::AppSync::GraphQLApi',
  ignores: { schema: 'CloudFormation keeps it beside the API' },
}
