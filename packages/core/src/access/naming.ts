import type { Hole, Text } from '@parapet/iam'
import { arnTemplateOf, identifierOf } from '../schema/index.ts'
import { OWN_ACCOUNT } from '../view/index.ts'
import type { Resource, TextPieces, Unit, UnresolvedPart, Value } from '../workload/index.ts'
import { literalText, textParts } from '../workload/index.ts'

/** Where `AWS::Region` is not known; no Region has this name. */
export const OWN_REGION = 'own-region'

const OWN_PLACE: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', OWN_ACCOUNT],
  ['AWS::Partition', 'aws'],
  ['AWS::Region', OWN_REGION],
])

/**
 * Gives every resource one ARN as plain text, so that policies and questions meet by it.
 *
 * What is not known (a name that is made at deployment, a parameter) is a mark such as `~12~`: equal to itself
 * and to nothing else that anybody writes. The marks of one unit say nothing in another.
 */
export class Naming {
  readonly #arns = new Map<string, string>()
  readonly #names = new Map<string, string>()
  readonly #marks = new Map<string, string>()
  readonly #shown = new Map<string, string>()
  readonly #resources = new Map<string, Resource>()
  readonly #byArn = new Map<string, Resource>()
  /** Parameters and the like that are part of the name of a resource. */
  readonly #inNames = new Set<string>()

  constructor(units: readonly Unit[]) {
    for (const { resources } of units) {
      for (const resource of resources) this.#resources.set(resource.id, resource)
    }
    for (const resource of this.#resources.values()) {
      const arn = this.#makeArn(resource)
      this.#arns.set(resource.id, arn)
      if (!this.#byArn.has(arn)) this.#byArn.set(arn, resource)
    }
  }

  /** The ARN of a resource; a mark of its own where its type has none. */
  arnOf(resource: Resource): string {
    return this.#arns.get(resource.id) ?? this.#mark(resource.id, resource.address)
  }

  /** The resource that has this ARN, or in which this ARN lies. */
  resourceOf(arn: string): Resource | undefined {
    const whole = this.#byArn.get(arn)
    if (whole !== undefined) return whole
    for (let cut = arn.length; cut > 0; ) {
      cut = Math.max(arn.lastIndexOf('/', cut - 1), arn.lastIndexOf(':', cut - 1))
      const found = cut > 0 ? this.#byArn.get(arn.slice(0, cut)) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }

  /** What an `aws:userid` starts with that a policy wrote by referring to this role or user. */
  idOf(resource: Resource): string {
    return this.#attributeOf(resource, 'RoleId', 'name')
  }

  /** The account in which a resource lives; that of the deployment where it is not known. */
  accountOf({ scope }: Resource): string {
    return literalText(scope.account) ?? OWN_ACCOUNT
  }

  /** The pieces of a text with everything marked that may stand for a name; holes are what is left. */
  piecesOf(unit: string, parts: TextPieces): TextPieces {
    return parts.map((part, index) => {
      if (typeof part === 'string') return part
      const before = parts[index - 1]
      const inArn = typeof before === 'string' && /[:/]$/.test(before)
      return this.#pieceOf(unit, part, inArn ? 'name' : 'arn') ?? part
    })
  }

  /** An ARN that writes out a Region or an account, as seen from a resource for which they are not known. */
  placed({ scope }: Resource, arn: string): string {
    const parts = arn.split(':')
    if (parts.length < 6 || parts[0] !== 'arn') return arn
    const [, , , region = '', account = ''] = parts
    if (literalText(scope.region) === undefined && /^[a-z]{2,4}(?:-[a-z]+)+-\d$/.test(region))
      parts[3] = OWN_REGION
    if (literalText(scope.account) === undefined && /^\d{12}$/.test(account)) parts[4] = OWN_ACCOUNT
    return parts.join(':')
  }

  /** A text as its author would know it again: no marks, no stand-ins. */
  show(text: string): string {
    return text
      .replaceAll(/~\d+~/g, (mark) => this.#shown.get(mark) ?? mark)
      .replaceAll(OWN_ACCOUNT, '${AWS::AccountId}')
      .replaceAll(OWN_REGION, '${AWS::Region}')
  }

  /** A text with its marks left open: whatever they stand for. The text itself where it has none. */
  opened(text: Text): Text {
    const parts: readonly (string | Hole)[] = typeof text === 'string' ? [text] : text
    const pieces = parts.flatMap((part): readonly (string | Hole)[] =>
      typeof part === 'string' ? part.split(/(~\d+~)/) : [part],
    )
    if (pieces.length === parts.length) return text
    return pieces
      .filter((piece) => piece !== '')
      .map((piece) =>
        typeof piece === 'string' && this.#shown.has(piece)
          ? { id: piece, reason: 'made at deployment' }
          : piece,
      )
  }

  #pieceOf(unit: string, { symbol, reason }: UnresolvedPart, wanted: 'arn' | 'name'): string | undefined {
    const place = OWN_PLACE.get(symbol.id)
    if (place !== undefined) return place
    if (symbol.target !== undefined) {
      const { unit: other, address, attribute } = symbol.target
      const resource = this.#resources.get(`${other ?? unit}#${address}`)
      if (resource !== undefined) return this.#attributeOf(resource, attribute, wanted)
    }
    const id = `${unit}#${symbol.id}`
    return reason === 'reference' || this.#inNames.has(id) ? this.#mark(id, symbol.id) : undefined
  }

  #attributeOf(resource: Resource, attribute: string, wanted: 'arn' | 'name'): string {
    const identifier = identifierOf(resource.type)[0] ?? ''
    const isArn = attribute.endsWith('Arn') || (attribute === 'Ref' && identifier.endsWith('Arn'))
    if (isArn && (wanted === 'arn' || attribute !== 'Ref')) return this.#arnAttribute(resource)
    if (attribute === 'Ref' || isArn || attribute.endsWith('Id') || attribute.endsWith('Name'))
      return this.#nameOf(resource)
    const id = `${resource.id}.${attribute}`
    return this.#mark(id, `${resource.address}.${attribute}`)
  }

  /** The attribute of a log group ends in `:*`. */
  #arnAttribute(resource: Resource): string {
    return resource.type === 'AWS::Logs::LogGroup' ? `${this.arnOf(resource)}:*` : this.arnOf(resource)
  }

  #makeArn(resource: Resource): string {
    const known = resource.names.find((name) => name.startsWith('arn:'))
    if (known !== undefined) return known
    const template = arnTemplateOf(resource.type)
    if (template === undefined) return this.#mark(resource.id, resource.address)
    return template.replaceAll(/\$\{(\w+)\}/g, (_hole, name: string) => this.#fill(resource, name))
  }

  #fill(resource: Resource, hole: string): string {
    const { partition, region } = resource.scope
    switch (hole) {
      case 'Partition':
        return literalText(partition) ?? 'aws'
      case 'Region':
        return literalText(region) ?? OWN_REGION
      case 'Account':
        return this.accountOf(resource)
      default: {
        const value = resource.properties.entries.get(hole)
        const own = value === undefined ? undefined : this.#textOf(resource.unit, value)
        return own ?? this.#nameOf(resource)
      }
    }
  }

  #nameOf(resource: Resource): string {
    const known = this.#names.get(resource.id)
    if (known !== undefined) return known
    // A resource whose name refers to itself through others has no end.
    this.#names.set(resource.id, this.#mark(resource.id, resource.address))
    const made = namesItself(resource)
    const named = nameProperties(made ? '' : resource.type)
      .map((property) => resource.properties.entries.get(property))
      .find((value) => value !== undefined && value.kind !== 'absent')
    const plain = made ? undefined : resource.names.find((one) => !one.includes(':'))
    const name =
      (named && this.#textOf(resource.unit, named)) ?? plain ?? this.#mark(resource.id, resource.address)
    const path = resource.type.startsWith('AWS::IAM::') ? pathOf(resource) : ''
    // AWS appends six characters to the name of a secret.
    const end = resource.type === SECRET ? `-${this.#mark(`${resource.id}-`, 'random')}` : ''
    this.#names.set(resource.id, `${path}${name}${end}`)
    return `${path}${name}${end}`
  }

  #textOf(unit: string, value: Value): string | undefined {
    const parts = textParts(value)
    if (parts === undefined) return undefined
    const pieces = parts.map((part) => {
      if (typeof part === 'string') return part
      if (part.symbol.target === undefined) this.#inNames.add(`${unit}#${part.symbol.id}`)
      return this.#pieceOf(unit, part, 'name') ?? ''
    })
    return pieces.join('')
  }

  #mark(id: string, shown: string): string {
    const known = this.#marks.get(id)
    if (known !== undefined) return known
    const mark = `~${this.#marks.size}~`
    this.#marks.set(id, mark)
    this.#shown.set(mark, `\${${shown}}`)
    return mark
  }
}

/** Whether a text is nothing but the mark of something that is made at deployment. */
export function isMark(text: string): boolean {
  return /^~\d+~$/.test(text)
}

const SECRET = 'AWS::SecretsManager::Secret'

/** Whether the ARN ends in an id that AWS makes, whatever name the resource has beside it. */
function namesItself({ type, properties }: Resource): boolean {
  const holes = [...(arnTemplateOf(type) ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)
  const last = holes.at(-1) ?? ''
  return last.endsWith('Id') && type !== SECRET && !properties.entries.has(last)
}

/** Properties that may hold the name by which the ARN of a type ends, most telling first. */
function nameProperties(type: string): readonly string[] {
  if (type === '') return []
  const kind = type.split('::').at(-1) ?? ''
  return [...identifierOf(type), `${kind}Name`, 'Name']
}

function pathOf({ properties }: Resource): string {
  const path = properties.entries.get('Path')
  const text = path === undefined ? undefined : literalText(path)
  return text === undefined ? '' : text.replace(/^\//, '')
}
