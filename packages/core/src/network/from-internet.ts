import type { ResourceView } from '../view/index.ts'
import { apiDoor, httpApiDoor, methodDoor, routeDoor, routesTo, urlDoor } from './api-doors.ts'
import { isAbsent } from './fields.ts'
import { loadBalancerDoor, ownDoor } from './listening.ts'
import { anyWay, blocked, hopOf, type Reach } from './reach.ts'
import { isServiceDoor, serviceDoor } from './service-doors.ts'

const FUNCTIONS = ['AWS::Lambda::Alias', 'AWS::Lambda::Version'] as const

/** Whether anybody on the internet gets through to a resource, by any of its doors. */
export function fromInternet(view: ResourceView): Reach {
  const [first, ...others] = doorsOf(view)
  return first === undefined
    ? blocked(hopOf(view, 'nothing of it listens to the internet'))
    : anyWay([first, ...others])
}

function doorsOf(view: ResourceView): readonly Reach[] {
  switch (view.type) {
    case 'AWS::Lambda::Function':
      return [view, ...view.referrers(...FUNCTIONS)].flatMap(functionDoors)
    case 'AWS::Lambda::Url':
      return [urlDoor(view)]
    case 'AWS::ApiGateway::Method':
      return [methodDoor(view)]
    case 'AWS::ApiGatewayV2::Route':
      return [routeDoor(view)]
    case 'AWS::ElasticLoadBalancingV2::Listener':
      return balancersOf(view).map((balancer) => loadBalancerDoor(balancer, [view]))
    case 'AWS::ApiGateway::RestApi':
      return [apiDoor(view)]
    case 'AWS::ApiGatewayV2::Api':
      return [httpApiDoor(view)]
    case 'AWS::ElasticLoadBalancingV2::LoadBalancer':
      return [loadBalancerDoor(view)]
    case 'AWS::EC2::Instance':
      return [ownDoor(view), ...balancedDoors(view)]
    case 'AWS::ECS::Service':
      return [ownDoor(view), ...balancedDoors(view)]
    case 'AWS::RDS::DBInstance':
    case 'AWS::RDS::DBCluster':
    case 'AWS::Redshift::Cluster':
    case 'AWS::RedshiftServerless::Workgroup':
      return [{ ...ownDoor(view), callers: 'authenticated' }]
    default:
      return isServiceDoor(view.type) ? [serviceDoor(view)] : []
  }
}

function functionDoors(target: ResourceView): readonly Reach[] {
  const methods = target.referrers('AWS::ApiGateway::Method')
  const integrations = target.referrers('AWS::ApiGatewayV2::Integration')
  return [
    ...target.referrers('AWS::Lambda::Url').map(urlDoor),
    ...methods.map(methodDoor),
    ...target.referrers('AWS::ApiGateway::RestApi').map((api) => apiDoor(api)),
    ...integrations.flatMap((integration) =>
      integration
        .targets(integration.at('ApiId'), 'AWS::ApiGatewayV2::Api')
        .views.map((api) => httpApiDoor(api, routesTo(integration, api))),
    ),
    ...balancedDoors(target),
  ]
}

/** The load balancers that pass requests on to a target. */
function balancedDoors(target: ResourceView): readonly Reach[] {
  const own =
    target.type === 'AWS::ECS::Service'
      ? target
          .at('LoadBalancers')
          .items.map((item) => item.at('TargetGroupArn'))
          .filter((property) => !isAbsent(property))
          .flatMap((property) => target.targets(property, 'AWS::ElasticLoadBalancingV2::TargetGroup').views)
      : []
  const groups = [...own, ...target.referrers('AWS::ElasticLoadBalancingV2::TargetGroup')]
  const rules = groups.flatMap((group) => group.referrers('AWS::ElasticLoadBalancingV2::ListenerRule'))
  const listeners = [
    ...groups.flatMap((group) => group.referrers('AWS::ElasticLoadBalancingV2::Listener')),
    ...rules.flatMap(
      (rule) => rule.targets(rule.at('ListenerArn'), 'AWS::ElasticLoadBalancingV2::Listener').views,
    ),
  ]
  return listeners.flatMap((listener) =>
    balancersOf(listener).map((balancer) => loadBalancerDoor(balancer, [listener])),
  )
}

function balancersOf(listener: ResourceView): readonly ResourceView[] {
  return listener.targets(listener.at('LoadBalancerArn'), 'AWS::ElasticLoadBalancingV2::LoadBalancer').views
}
