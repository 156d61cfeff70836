import {
  isList,
  isObject,
  objectsOf,
  parsedText,
  pluck,
  present,
  type Recorded,
  textAt,
} from '../recorded.ts'
import type { Item, Shape } from './shape.ts'

/** The part of an ARN after a word: `restapis` of `arn:aws:apigateway:eu-west-1::/restapis/a1/stages/v1` is `a1`. */
function partOfArn(arn: string, word: string): Recorded | undefined {
  const parts = arn.split(/[/:]/)
  const at = parts.indexOf(word)
  return at === -1 ? undefined : parts[at + 1]
}

/** Policies come with their quotes escaped once more. */
function policyOf({ record }: Item): Recorded | undefined {
  const policy = textAt(record, 'policy')
  return policy === undefined ? record['policy'] : parsedText(policy.replaceAll('\\"', '"'))
}

/** Settings of methods come by path and verb: `~1chat/POST`. */
function settingsOf(settings: Recorded | undefined): Recorded | undefined {
  if (!isObject(settings)) return settings
  return Object.entries(settings).map(([key, setting]): Recorded => {
    const at = key.lastIndexOf('/')
    const path = key.slice(0, at).replaceAll('~1', '/')
    return {
      ...(isObject(setting) ? setting : {}),
      HttpMethod: key.slice(at + 1),
      ResourcePath: path === '*' || path.startsWith('/') ? `/${path.replace(/^\//, '')}` : path,
    }
  })
}

/** Lists of groups come as texts, or as objects that hold one. */
const groupsOf = (groups: Recorded | undefined): Recorded | undefined =>
  isList(groups) ? groups.flatMap((one) => (isObject(one) ? (one['value'] ?? []) : one)) : groups

const WAF_SCOPES: Readonly<Record<string, string>> = { global: 'CLOUDFRONT', regional: 'REGIONAL' }

/** What stands between callers and a workload: Amazon API Gateway, load balancers, web access control lists. */
export const gateways: readonly Shape[] = [
  {
    recorded: 'AWS::ApiGateway::RestApi',
    named: 'id',
    adapt: (item) => present({ ...item.record, policy: policyOf(item) }),
    renames: { ApiKeySourceType: 'apiKeySource' },
  },
  {
    recorded: 'AWS::ApiGateway::Stage',
    adapt: ({ record, arn }) =>
      present({
        ...record,
        methodSettings: settingsOf(record['methodSettings']),
        RestApiId: partOfArn(arn, 'restapis'),
      }),
    renames: { AccessLogSetting: 'accessLogSettings', CanarySetting: 'canarySettings' },
  },
  { recorded: 'AWS::ApiGatewayV2::Api', named: 'apiId' },
  {
    recorded: 'AWS::ApiGatewayV2::Stage',
    adapt: ({ record, arn }) => present({ ...record, ApiId: partOfArn(arn, 'apis') }),
  },
  {
    recorded: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    adapt: ({ record }) =>
      present({
        ...record,
        securityGroups: groupsOf(record['securityGroups']),
        Subnets: pluck(record['availabilityZones'], 'subnetId'),
        LoadBalancerAttributes: isList(record['LoadBalancerAttributes'])
          ? objectsOf(record['LoadBalancerAttributes'])
          : undefined,
      }),
    renames: { Name: 'loadBalancerName' },
  },
  {
    recorded: 'AWS::WAFv2::WebACL',
    adapt: ({ record, arn }) =>
      present({ ...record, Scope: WAF_SCOPES[arn.split(':')[5]?.split('/')[0] ?? ''] }),
  },
]
