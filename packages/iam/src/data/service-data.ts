import { dataFacts, nearServices, rcpServices } from './services.generated.ts'

/** An action of a service, as the service authorization reference has it. */
export type ActionFact = {
  /** `bedrock:InvokeModel`, in AWS's spelling. */
  readonly name: string
  readonly access: readonly AccessLevel[]
  /** Types of resource it can be limited to; none means that it matches only `Resource: "*"`. */
  readonly resources: readonly { readonly type: string; readonly required: boolean }[]
  readonly keys: readonly string[]
}

/** What an action does. An action that manages permissions or tags also writes. */
export type AccessLevel = 'read' | 'list' | 'write' | 'tagging' | 'permissions-management'

/** A type of resource; `arn` holds `${Partition}`, `${Region}`, `${Account}` and names as variables. */
export type ResourceTypeFact = {
  readonly type: string
  readonly arn: string
  readonly keys: readonly string[]
}

/** All facts of a service. Actions by their name in lower case, without the prefix. */
export type ServiceFacts = {
  readonly prefix: string
  readonly actions: ReadonlyMap<string, ActionFact>
  readonly resourceTypes: ReadonlyMap<string, ResourceTypeFact>
  /** Condition keys in AWS's spelling, with their type (`String`, `ArnOfString`, `Bool`, …). */
  readonly keys: ReadonlyMap<string, string>
}

/** Where the data comes from, and its date. */
export const serviceDataFacts: typeof dataFacts = dataFacts

const texts = new Map(Object.entries(nearServices))
const parsed = new Map<string, ServiceFacts>()

/**
 * The facts of a service by its prefix. AI services and their neighbours are always there, the others
 * after {@link loadAllServices}.
 */
export function serviceFacts(prefix: string): ServiceFacts | undefined {
  const name = prefix.toLowerCase()
  const text = texts.get(name)
  if (text === undefined) return undefined
  const facts = parsed.get(name) ?? parse(name, text)
  parsed.set(name, facts)
  return facts
}

/** Loads the facts of every other service, 0.9 MB of text; it never fails and changes nothing when repeated. */
export async function loadAllServices(): Promise<void> {
  const { moreServices } = await import('./more-services.generated.ts')
  for (const [prefix, text] of Object.entries(moreServices)) texts.set(prefix, text)
}

/** Prefixes of all services whose facts are loaded. */
export function servicePrefixes(): readonly string[] {
  return [...texts.keys()]
}

/** An action by its full name, in any case; `undefined` when it is not known or its service not loaded. */
export function actionFact(name: string): ActionFact | undefined {
  const [prefix = '', action = ''] = name.toLowerCase().split(':')
  return serviceFacts(prefix)?.actions.get(action)
}

const rcpPrefixes: ReadonlySet<string> = new Set(rcpServices)

/** Do resource control policies bind this service? See "Resource control policies", the list of services. */
export function hasResourceControlPolicies(prefix: string): boolean {
  return rcpPrefixes.has(prefix.toLowerCase())
}

const levels: Readonly<Record<string, AccessLevel>> = {
  r: 'read',
  l: 'list',
  w: 'write',
  t: 'tagging',
  p: 'permissions-management',
}

function parse(prefix: string, text: string): ServiceFacts {
  const keyNames: string[] = []
  const keys = new Map<string, string>()
  const resourceTypes = new Map<string, ResourceTypeFact>()
  const actions = new Map<string, ActionFact>()
  const named = (refs: string) =>
    refs === '' ? [] : refs.split(',').map((ref) => keyNames[Number(ref)] ?? '')
  for (const line of text.split('\n')) {
    const [kind = '', name = '', second = '', third = '', fourth = ''] = line.split('\t')
    if (kind === 'k') {
      keyNames.push(name)
      keys.set(name, second)
    } else if (kind === 'r') resourceTypes.set(name, { type: name, arn: second, keys: named(third) })
    else if (kind === 'a') {
      const access = [...second].flatMap((letter) => levels[letter] ?? [])
      actions.set(name.toLowerCase(), {
        name: `${prefix}:${name}`,
        access,
        resources: resourcesOf(third),
        keys: named(fourth),
      })
    }
  }
  return { prefix, actions, resourceTypes, keys }
}

function resourcesOf(text: string): ActionFact['resources'] {
  if (text === '') return []
  return text.split(',').map((item) => ({ type: item.replace('!', ''), required: item.endsWith('!') }))
}
