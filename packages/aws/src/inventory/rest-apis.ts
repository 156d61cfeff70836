import { isObject, type Json, type JsonObject, listOf, partAt, present, textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { CallSpec, Entry } from './entry.ts'

/** All calls that read are one action: https://docs.aws.amazon.com/apigateway/latest/developerguide/security_iam_service-with-iam.html */
export const READ = 'apigateway:GET'

const ARN = 'arn:{partition}:apigateway:{region}::/restapis'

const of = (operation: string): Pick<CallSpec, 'operation' | 'input' | 'permission'> => ({
  operation,
  input: { restApiId: 'parent.id' },
  permission: READ,
})

const resources = { ...of('GetResources'), fixed: { embed: ['methods'] }, items: 'items' }

/** Policies come with their quotes escaped once more. */
function adaptApi(reply: JsonObject): JsonObject {
  const policy = textAt(reply, 'policy')
  return policy === undefined ? reply : { ...reply, policy: parseJsonText(policy.replaceAll('\\"', '"')) }
}

/** Settings of methods come by path and verb: `~1chat/POST`. */
function settingsOf(settings: Json | undefined): Json | undefined {
  if (!isObject(settings)) return undefined
  return Object.entries(settings).map(([key, setting]): Json => {
    const at = key.lastIndexOf('/')
    const path = key.slice(0, at).replaceAll('~1', '/')
    const inside = isObject(setting) ? setting : {}
    return {
      ...inside,
      HttpMethod: key.slice(at + 1),
      ResourcePath: path === '*' || path.startsWith('/') ? `/${path.replace(/^\//, '')}` : path,
    }
  })
}

/** Answers come by their status. */
const answersOf = (map: Json | undefined): Json | undefined =>
  isObject(map)
    ? Object.entries(map).map(([statusCode, one]): Json => ({ statusCode, ...(isObject(one) ? one : {}) }))
    : undefined

function adaptMethod(reply: JsonObject): JsonObject {
  const integration = reply['methodIntegration']
  return present({
    ...reply,
    methodResponses: answersOf(reply['methodResponses']),
    methodIntegration: isObject(integration)
      ? present({
          ...integration,
          integrationResponses: answersOf(partAt(integration, 'integrationResponses')),
        })
      : undefined,
  })
}

const made = 'what it was imported from is told as resources and methods'
const staged = 'told by the stage that it made'

/** REST APIs of Amazon API Gateway. */
export const restApis: readonly Entry[] = [
  {
    type: 'AWS::ApiGateway::RestApi',
    service: 'apigateway',
    list: { operation: 'GetRestApis', items: 'items', permission: READ },
    arn: `${ARN}/{id}`,
    names: ['id', 'rootResourceId', 'name'],
    adapt: adaptApi,
    renames: { ApiKeySourceType: 'apiKeySource' },
    elsewhere: {
      Body: made,
      BodyS3Location: made,
      CloneFrom: made,
      FailOnWarnings: made,
      Mode: made,
      Parameters: made,
    },
  },
  {
    type: 'AWS::ApiGateway::Stage',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: { ...of('GetStages'), items: 'item' },
    arn: `${ARN}/{parent.id}/stages/{stageName}`,
    adapt: (reply) => present({ ...reply, methodSettings: settingsOf(reply['methodSettings']) }),
    renames: {
      AccessLogSetting: 'accessLogSettings',
      CanarySetting: 'canarySettings',
      RestApiId: 'parent.id',
    },
  },
  {
    type: 'AWS::ApiGateway::Resource',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: resources,
    // The root is part of every API.
    skip: (item) => item['parentId'] === undefined,
    arn: `${ARN}/{parent.id}/resources/{id}`,
    names: ['id'],
    renames: { RestApiId: 'parent.id' },
  },
  {
    type: 'AWS::ApiGateway::Method',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: { ...resources, each: 'resourceMethods' },
    arn: `${ARN}/{parent.parent.id}/resources/{parent.id}/methods/{httpMethod}`,
    adapt: adaptMethod,
    renames: {
      ResourceId: 'parent.id',
      RestApiId: 'parent.parent.id',
      Integration: 'methodIntegration',
      'Integration.IntegrationHttpMethod': 'httpMethod',
    },
  },
  {
    type: 'AWS::ApiGateway::Authorizer',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: { ...of('GetAuthorizers'), items: 'items' },
    arn: `${ARN}/{parent.id}/authorizers/{id}`,
    names: ['id'],
    renames: { RestApiId: 'parent.id' },
    adapt: (reply) => ({ ...reply, providerARNs: listOf(reply['providerARNs']) }),
  },
  {
    type: 'AWS::ApiGateway::Deployment',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: { ...of('GetDeployments'), items: 'items' },
    arn: `${ARN}/{parent.id}/deployments/{id}`,
    names: ['id'],
    renames: { RestApiId: 'parent.id' },
    elsewhere: { DeploymentCanarySettings: staged, StageDescription: staged, StageName: staged },
  },
  {
    type: 'AWS::ApiGateway::RequestValidator',
    service: 'apigateway',
    under: 'AWS::ApiGateway::RestApi',
    list: { ...of('GetRequestValidators'), items: 'items' },
    arn: `${ARN}/{parent.id}/requestvalidators/{id}`,
    names: ['id'],
    renames: { RestApiId: 'parent.id' },
  },
  {
    type: 'AWS::ApiGateway::UsagePlan',
    service: 'apigateway',
    list: { operation: 'GetUsagePlans', items: 'items', permission: READ },
    arn: 'arn:{partition}:apigateway:{region}::/usageplans/{id}',
    names: ['id'],
    renames: { UsagePlanName: 'name' },
  },
]
