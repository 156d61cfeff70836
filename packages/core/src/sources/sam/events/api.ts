import { lambdaRoute } from '../api/lambda-route.ts'
import { pathPattern } from '../api/route.ts'
import { sub } from '../draft.ts'
import { entryOf, isTrue, mapOf, nodeOf, referredId, textAt } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `Api`: a method of a REST API that calls the function. */
export function expandApiEvent(event: Event, setting: EventSetting): void {
  const { properties } = event
  const { apis, expansion } = setting
  const path = textAt(properties, 'Path')
  const method = textAt(properties, 'Method')
  if (path === undefined || method === undefined) {
    expansion.refuse(`event \`${event.name}\` needs a path and a method that are texts`, event.at)
    return
  }
  const api = apis.rest.named(event)
  const verb = method.toLowerCase() === 'any' ? '*' : method.toUpperCase()
  const sourceArn = sub(
    `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/\${Stage}/${verb}${pathPattern(path, 'any')}`,
    { ApiId: apis.rest.idOf(event), Stage: '*' },
  )
  const id = referredId(nodeOf(properties, 'RestApiId'))
  const isKnown = id !== undefined && expansion.resources.has(id)
  const suffix = api?.stageSuffix ?? (isKnown ? 'Stage' : 'AllStages')
  addPermission(event, 'apigateway.amazonaws.com', { sourceArn, suffix }, setting)
  if (api === undefined) {
    // An API that is no SAM resource names its integrations itself.
    if (isKnown) return
    const message = `event \`${event.name}\` must refer to an API of this template`
    expansion.refuse(message, event.at)
    return
  }
  const route = { path, method, event, condition: setting.source.condition }
  if (api.takesRoutes || isTrue(nodeOf(api.source.properties, 'MergeDefinitions'))) {
    api.addRoute(lambdaRoute(route, setting.target, api))
  } else if (isTrue(nodeOf(mapOf(properties, 'Auth'), 'OverrideApiAuth'))) {
    api.overrideAuth(path, method, entryOf(properties, 'Auth')?.value)
  }
}
