import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_workteam',
  to: 'AWS::SageMaker::Workteam',
  renames: {
    'member_definition.cognito_member_definition.client_id': 'CognitoClientId',
    'member_definition.cognito_member_definition.user_group': 'CognitoUserGroup',
    'member_definition.cognito_member_definition.user_pool': 'CognitoUserPool',
    'member_definition.oidc_member_definition.groups': 'OidcGroups',
  },
  ignores: { worker_access_configuration: 'CloudFormation has none' },
}
