import { type Kind, schemaOf } from '../../schema/index.ts'
import { mappingOf } from '../../sources/terraform/mapping/find-mapping.ts'
import { snakeCase } from './argument.ts'
import { provider } from './provider.generated.ts'

/** An argument of a Terraform type, or a block of arguments. */
export type Argument = {
  readonly name: string
  /** Set for a block. */
  readonly fields?: readonly Argument[]
  /** Whether an object is written as a value, with an equals sign, as by the provider of Cloud Control. */
  readonly isObject?: true
  /** Whether it takes a text; a structure is written as JSON there. */
  readonly isText: boolean
}

/** The arguments of a Terraform type; `undefined` where they are not known. */
export function argumentsOf(type: string): readonly Argument[] | undefined {
  if (type.startsWith('awscc_')) {
    const schema = schemaOf(mappingOf(type)?.to ?? '')
    return schema && fieldsOf({ kind: 'object', fields: schema.fields }, 0)
  }
  const line = provider[type]
  return line === undefined ? undefined : parse(line)
}

// As deep as types of CloudFormation nest.
const maxDepth = 12

function fieldsOf(kind: Kind, depth: number): readonly Argument[] {
  if (kind.kind === 'list') return fieldsOf(kind.element, depth)
  if (kind.kind !== 'object' || depth > maxDepth) return []
  return [...kind.fields].map(([field, { type }]) => {
    const fields = fieldsOf(type, depth + 1)
    const inner = fields.length === 0 ? {} : ({ fields, isObject: true } as const)
    return { name: snakeCase(field), isText: type.kind === 'string' || type.kind === 'json', ...inner }
  })
}

/** `name:s block{inner:b} list:[s map:{s`: what is computed is not there. */
function parse(line: string): readonly Argument[] {
  const top: Argument[] = []
  const open: Argument[][] = [top]
  for (const [token] of line.matchAll(/[a-z0-9_]+:[[{]?[a-z=]|[a-z0-9_]+\{|\}/g)) {
    if (token === '}') open.pop()
    else if (token.endsWith('{')) {
      const fields: Argument[] = []
      open.at(-1)?.push({ name: token.slice(0, -1), fields, isText: false })
      open.push(fields)
    } else {
      const [name = '', kind = ''] = token.split(':')
      if (kind !== '=') open.at(-1)?.push({ name, isText: kind === 's' })
    }
  }
  return top
}
