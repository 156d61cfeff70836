import { coveredActions, findStatements, type Text } from '@parapet/iam'
import { type PlacedStatement, statementsOf } from '../../access/index.ts'
import { type Judgement, judge, OWN_ACCOUNT, type PropertyView, type ResourceView } from '../../view/index.ts'
import { and, not, type Truth } from '../../workload/index.ts'

/** The types that say what an identity may do, each judged by what is written in it. */
export const identityPolicies: readonly string[] = [
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
]

/**
 * Something that only a statement with a wildcard can allow: any of the actions on a resource that nobody has.
 *
 * `name` is the part of an ARN after the account: `role/any-role`, `any-bucket/any-object`.
 */
export type Grant = { readonly actions: readonly string[]; readonly service: string; readonly name: string }

/** Every action of a service, known or to come. */
export const everyAction = (service: string): Grant => ({
  actions: [`${service}:AnyAction`],
  service,
  name: 'any-kind/any-name',
})

const everything = everyAction('any-service')

/** The documents that stand in an identity policy, or inline in a role. */
export function identityDocuments(owner: ResourceView): readonly PropertyView[] {
  return owner.type === 'AWS::IAM::Role'
    ? owner.at('Policies').items.map((policy) => policy.at('PolicyDocument'))
    : [owner.at('PolicyDocument')]
}

/**
 * Judges each statement of what an identity may do. A document that is not known says nothing here: that is
 * told once, by the control that looks for administrators.
 */
export function eachIdentityStatement(
  owner: ResourceView,
  judgeOne: (placed: PlacedStatement) => Judgement,
): readonly Judgement[] {
  return identityDocuments(owner)
    .flatMap((document) => statementsOf(document, 'identity') ?? [])
    .filter(({ statement }) => statement.effect !== 'Deny')
    .map(judgeOne)
}

/** Whether a statement allows every action on everything, its conditions aside. */
export function allowsEverything(placed: PlacedStatement): Truth {
  return allows(placed, everything)
}

/**
 * Whether a statement allows something by a wildcard, its conditions aside, and not everything anyway.
 * `NotAction` is judged by a control of its own and counts for nothing here.
 */
export function allowsWidely(placed: PlacedStatement, grant: Grant): Truth {
  const allowed = allows(placed, grant)
  return allowed === false ? false : and(allowed, not(allowsEverything(placed)))
}

function allows({ statement, policy }: PlacedStatement, { actions, service, name }: Grant): Truth {
  if (statement.action.negated || coveredActions(statement, actions).length === 0) return false
  const wide = withoutNames(statement)
  if (wide === undefined) return false
  const found = findStatements(
    { ...policy, statements: [wide] },
    {
      effect: 'Allow',
      actions,
      resources: [plainArn(service, name), ...writtenArns(wide, service, name)],
    },
  )
  return found.length === 0 ? false : found[0]?.matches
}

const plainArn = (service: string, name: string): Text =>
  `arn:aws:${service}:any-region:${OWN_ACCOUNT}:${name}`

type Statement = PlacedStatement['statement']

/** The ARNs of the statement with another name in each: a partition or region it is confined to is no matter. */
function writtenArns({ resource }: Statement, service: string, name: string): readonly Text[] {
  return (resource?.patterns ?? []).flatMap(({ pattern }) => {
    const head = headOf(pattern.tokens.map(partOf), service)
    return head === undefined ? [] : [[...head, name]]
  })
}

/**
 * The statement without what names one resource by reference or parameter; `undefined` when it names nothing
 * else. What `!GetAtt Role.Arn` or `${Bucket}` stands for is not known, but it is one name and no wildcard.
 */
function withoutNames(statement: Statement): Statement | undefined {
  const { resource } = statement
  if (resource === undefined || resource.negated) return statement
  const patterns = resource.patterns.filter(({ pattern }) => !namesOne(pattern.tokens))
  return patterns.length === 0 ? undefined : { ...statement, resource: { ...resource, patterns } }
}

/** Whether a reference stands for the whole ARN or in its last part, after the fifth colon. */
function namesOne(tokens: readonly Token[]): boolean {
  let colons = 0
  return tokens.some((token, index) => {
    if (token.kind === 'literal') colons += token.text.split(':').length - 1
    if (token.kind !== 'hole') return false
    return colons >= 5 ? standsForName(token.hole.reason) : token.hole.reason === 'reference' && index === 0
  })
}

/**
 * In the last part of an ARN a parameter, an import or the name of a stack is what something is called: nobody
 * gives a wildcard for it. What the whole ARN is, or a part before the name, may be anything.
 */
const standsForName = (reason: string | undefined): boolean =>
  reason !== undefined && ['reference', 'parameter', 'import', 'environment', 'dynamic'].includes(reason)

type Token = NonNullable<Statement['resource']>['patterns'][number]['pattern']['tokens'][number]
type Part = Exclude<Text, string>[number]

function partOf(token: Token): Part {
  switch (token.kind) {
    case 'literal':
      return token.text
    // What a wildcard of the head stands for is no matter, as long as it is one thing.
    case 'any':
    case 'one':
      return 'x'
    case 'hole':
      return token.hole
    case 'variable':
      return `\${${token.variable.key}}`
  }
}

/** What stands before the fifth colon, when it speaks of the service. */
function headOf(parts: readonly Part[], service: string): readonly Part[] | undefined {
  const head: Part[] = []
  let colons = 0
  let third = ''
  for (const part of parts) {
    if (typeof part !== 'string') {
      head.push(part)
      continue
    }
    let taken = ''
    for (const character of part) {
      if (colons === 5) break
      taken += character
      if (character === ':') colons += 1
      else if (colons === 2) third += character
    }
    head.push(taken)
    if (colons === 5) return third === service ? head : undefined
  }
  return undefined
}

/**
 * The judgement on a statement that should not allow something. `what` says what it allows, in words that
 * follow "allows". Conditions may leave little of it: then it is not known.
 */
export function refuses(
  { statement, place, assumes }: PlacedStatement,
  allowed: Truth,
  what: string,
): Judgement {
  const name = `statement \`${statement.id}\``
  if (allowed === false) return judge(true, place, `${name} does not allow ${what}`, { assumes })
  if (allowed === undefined) {
    return judge(undefined, place, `whether ${name} allows ${what} is not known`, { assumes })
  }
  const isConditional = statement.conditions.length > 0
  return isConditional
    ? judge(undefined, place, `${name} allows ${what}, under conditions`, {
        assumes,
        settle: 'see whether the conditions leave only what is needed',
      })
    : judge(false, place, `${name} allows ${what}`, { assumes })
}
