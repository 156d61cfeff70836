import type { Expansion, Source } from '../expansion.ts'
import { entryOf, plainMap } from '../nodes.ts'
import type { Target } from './target.ts'

/** Adds the URL of a function and, where nobody has to sign requests, the permissions that make it public. */
export function addUrl(source: Source, target: Target, expansion: Expansion): void {
  const config = entryOf(source.properties, 'FunctionUrlConfig')
  const map = plainMap(config?.value)
  if (config === undefined) return
  if (map === undefined) {
    expansion.refuse(`\`FunctionUrlConfig\` of \`${source.id}\` must be a map`, config.value.at)
    return
  }
  const at = config.keyAt
  const auth = entryOf(map, 'AuthType')
  // The URL names a plain function by its name, an alias by its ARN.
  const name = target.name
  expansion.add(
    source,
    `${source.id}Url`,
    'AWS::Lambda::Url',
    {
      AuthType: auth,
      TargetFunctionArn: name,
      Cors: entryOf(map, 'Cors'),
      InvokeMode: entryOf(map, 'InvokeMode'),
    },
    { at },
  )
  if (auth?.value.kind !== 'scalar' || auth.value.text !== 'NONE') return
  const url = {
    Action: 'lambda:InvokeFunctionUrl',
    FunctionName: name,
    Principal: '*',
    FunctionUrlAuthType: auth,
  }
  expansion.add(source, `${source.id}UrlPublicPermissions`, 'AWS::Lambda::Permission', url, { at })
  const invoke = {
    Action: 'lambda:InvokeFunction',
    FunctionName: name,
    Principal: '*',
    InvokedViaFunctionUrl: true,
  }
  expansion.add(source, `${source.id}URLInvokeAllowPublicAccess`, 'AWS::Lambda::Permission', invoke, { at })
}
