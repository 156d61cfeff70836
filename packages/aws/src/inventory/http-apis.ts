import { isObject, type Json, present } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { READ } from './rest-apis.ts'

const ARN = 'arn:{partition}:apigateway:{region}::/apis'

const made = 'what it was imported from is told as routes and integrations'

/** What stands under an API, one call for each. */
const part = (name: string, plural: string, id: string, more: Partial<Entry> = {}): Entry => ({
  type: `AWS::ApiGatewayV2::${name}`,
  service: 'apigatewayv2',
  under: 'AWS::ApiGatewayV2::Api',
  list: { operation: `Get${plural}`, input: { ApiId: 'parent.ApiId' }, items: 'Items', permission: READ },
  arn: `${ARN}/{parent.ApiId}/${plural.toLowerCase()}/{${id}}`,
  names: [id],
  ...more,
  renames: { ApiId: 'parent.ApiId', ...more.renames },
})

/** Changes of answers come by their status and place, CloudFormation lists them. */
function answersOf(answers: Json | undefined): Json | undefined {
  if (!isObject(answers)) return undefined
  const listed = Object.entries(answers).map(([status, changes]): [string, Json] => [
    status,
    {
      ResponseParameters: Object.entries(isObject(changes) ? changes : {}).map(
        ([Destination, Source]): Json => ({ Destination, Source }),
      ),
    },
  ])
  return Object.fromEntries(listed)
}

/** HTTP and WebSocket APIs of Amazon API Gateway. */
export const httpApis: readonly Entry[] = [
  {
    type: 'AWS::ApiGatewayV2::Api',
    service: 'apigatewayv2',
    list: { operation: 'GetApis', items: 'Items', permission: READ },
    arn: `${ARN}/{ApiId}`,
    names: ['ApiId', 'Name'],
    elsewhere: Object.fromEntries(
      ['BasePath', 'Body', 'BodyS3Location', 'CredentialsArn', 'FailOnWarnings', 'RouteKey', 'Target'].map(
        (name) => [name, made],
      ),
    ),
  },
  part('Stage', 'Stages', 'StageName', { unreadable: { AccessPolicyId: 'a name that no reply has' } }),
  part('Route', 'Routes', 'RouteId'),
  part('Integration', 'Integrations', 'IntegrationId', {
    adapt: (reply) => present({ ...reply, ResponseParameters: answersOf(reply['ResponseParameters']) }),
  }),
  part('Authorizer', 'Authorizers', 'AuthorizerId'),
  part('Deployment', 'Deployments', 'DeploymentId', {
    elsewhere: { StageName: 'told by the stage that has it' },
  }),
]
