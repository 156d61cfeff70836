import { httpRoute } from '../api/http-route.ts'
import { anyMethod, pathPattern } from '../api/route.ts'
import { sub } from '../draft.ts'
import { textAt } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

const defaultPath = '$default'

/** The part of an execution ARN behind the stage. */
function execution(path: string, method: string): string {
  const any = ['any', anyMethod].includes(method.toLowerCase())
  const pattern = path === defaultPath ? '' : pathPattern(path, 'proxy')
  if (method.toLowerCase() === 'any' && pattern === `/${defaultPath}`) return pattern
  return `/${any ? '*' : method.toUpperCase()}${pattern}`
}

/** `HttpApi`: a route of an HTTP API that calls the function; without path and method, its default route. */
export function expandHttpApiEvent(event: Event, setting: EventSetting): void {
  const { properties } = event
  const { apis, target, expansion } = setting
  const path = textAt(properties, 'Path')
  const method = textAt(properties, 'Method')
  if ((path === undefined) !== (method === undefined)) {
    expansion.refuse(`event \`${event.name}\` needs a path and a method that are texts`, event.at)
    return
  }
  const api = apis.http.named(event)
  const at = { path: path ?? defaultPath, method: method ?? anyMethod }
  // A default route of the same function lets every other path of the API call it too.
  if (at.path === defaultPath || api?.defaultTarget !== target.id) {
    const sourceArn = sub(
      `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/\${Stage}${execution(at.path, at.method)}`,
      { ApiId: apis.http.idOf(event), Stage: '*' },
    )
    addPermission(event, 'apigateway.amazonaws.com', { sourceArn }, setting)
  }
  if (api === undefined) {
    expansion.refuse(
      `event \`${event.name}\` must refer to an \`AWS::Serverless::HttpApi\` of this template`,
      event.at,
    )
    return
  }
  api.addRoute(httpRoute({ ...at, event, condition: setting.source.condition }, target, api))
  if (at.path === defaultPath && at.method === anyMethod && target.short.endsWith('.Arn}')) {
    api.defaultTarget = target.id
  }
}
