import type { PropertyView, ResourceView } from '../view/index.ts'
import { literalText } from '../workload/index.ts'
import { isAbsent, switchOr, textOr } from './fields.ts'
import { blocked, type Callers, doubtAt, hopAt, hopOf, type Reach, reached, unsettled } from './reach.ts'

/** The most open of several answers: one door that asks nobody is enough. */
function mostOpen(all: readonly Callers[]): Callers {
  if (all.includes('anyone')) return 'anyone'
  return all.length === 0 || all.includes('unknown') ? 'unknown' : 'authenticated'
}

/** Whom a kind of authorization asks; `NONE` asks nobody, and is what holds where none is written. */
export function callersAt(kind: PropertyView, fallback = 'NONE'): Callers {
  const text = textOr(kind, fallback)
  if (text === undefined) return 'unknown'
  return text === 'NONE' ? 'anyone' : 'authenticated'
}

/**
 * A REST API: a private one is reached through endpoints in VPCs alone.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
 */
export function apiDoor(
  api: ResourceView,
  methods: readonly ResourceView[] = api.referrers('AWS::ApiGateway::Method'),
): Reach {
  const types = api.at('EndpointConfiguration.Types')
  const words = types.items.map(({ value }) => literalText(value))
  if (words.includes('PRIVATE'))
    return blocked(hopAt(types, 'the API is private: only endpoints in VPCs lead to it'))
  const callers = mostOpen(methods.map((method) => callersAt(method.at('AuthorizationType'))))
  const hops = [
    hopOf(api, 'a REST API of the internet'),
    ...methods.slice(0, 1).map((method) => hopAt(method.at('AuthorizationType'))),
  ]
  if (types.value.kind === 'unresolved' || words.includes(undefined))
    return { ...unsettled(doubtAt(types), hops), callers }
  const disabled = switchOr(api.at('DisableExecuteApiEndpoint'), false)
  if (disabled !== false) {
    const doubt = doubtAt(
      api.at('DisableExecuteApiEndpoint'),
      'the API answers under its own domain names alone',
    )
    return { ...unsettled(doubt, hops), callers }
  }
  const policy = api.at('Policy')
  if (!isAbsent(policy))
    return { ...unsettled(doubtAt(policy, 'the policy of the API decides who gets in'), hops), callers }
  return reached(hops, { callers })
}

/** The door of one method, which is that of its API with the method's own authorizer. */
export function methodDoor(method: ResourceView): Reach {
  const named = method.at('RestApiId')
  const [api] = method.targets(named, 'AWS::ApiGateway::RestApi').views
  return api === undefined ? unseenApi(method, named) : apiDoor(api, [method])
}

/** The door of one route of an HTTP or WebSocket API. */
export function routeDoor(route: ResourceView): Reach {
  const named = route.at('ApiId')
  const [api] = route.targets(named, 'AWS::ApiGatewayV2::Api').views
  return api === undefined ? unseenApi(route, named) : httpApiDoor(api, [route])
}

function unseenApi(view: ResourceView, named: PropertyView): Reach {
  const kind = view.at('AuthorizationType')
  const settle = 'scan the template of the API together with this one'
  const doubt = { hop: hopAt(named, 'its API is not among the inputs'), settle }
  return { ...unsettled(doubt, [hopAt(kind)]), callers: callersAt(kind) }
}

/** The routes of an API that lead to an integration. */
export function routesTo(integration: ResourceView, api: ResourceView): readonly ResourceView[] {
  return api.referrers('AWS::ApiGatewayV2::Route').filter((route) => {
    const { views, unknown } = route.targets(route.at('Target'), 'AWS::ApiGatewayV2::Integration')
    return unknown || views.some(({ id }) => id === integration.id)
  })
}

/** An HTTP or WebSocket API, which is always one of the internet. */
export function httpApiDoor(
  api: ResourceView,
  routes: readonly ResourceView[] = api.referrers('AWS::ApiGatewayV2::Route'),
): Reach {
  const callers = mostOpen(routes.map((route) => callersAt(route.at('AuthorizationType'))))
  const hops = [
    hopOf(api, 'an API of the internet'),
    ...routes.slice(0, 1).map((route) => hopAt(route.at('AuthorizationType'))),
  ]
  const switchOff = api.at('DisableExecuteApiEndpoint')
  if (switchOr(switchOff, false) === false) return reached(hops, { callers })
  return {
    ...unsettled(doubtAt(switchOff, 'the API answers under its own domain names alone'), hops),
    callers,
  }
}

/** The URL of a function. */
export function urlDoor(url: ResourceView): Reach {
  const kind = url.at('AuthType')
  const text = textOr(kind, 'AWS_IAM')
  const callers = text === undefined ? 'unknown' : text === 'NONE' ? 'anyone' : 'authenticated'
  return reached([hopOf(url, 'the function has a URL of the internet'), hopAt(kind)], { callers })
}
