import { mappingOf } from '../../sources/terraform/mapping/find-mapping.ts'
import { type EditFields, type EditValue, SELF } from '../../workload/index.ts'
import { isList } from '../print-value.ts'
import { KEY } from '../supplies/kms-key.ts'
import { snakeCase } from './argument.ts'
import { expressionOf, type Functions, quoted } from './print-hcl.ts'

/** What values may refer to: resources of the module, and data sources that are added when they are asked for. */
export type References = {
  /** The address in its module of the judged resource, or of one that was made for it, by what follows `SELF`. */
  readonly made: (suffix: string) => string | undefined
  /** The address of the key of the module. */
  readonly key: () => string | undefined
  /** The address of a data source of a type. */
  readonly data: (type: string) => string
}

/** What data sources say of the account that CloudFormation has as pseudo parameters. */
const PSEUDO: Readonly<Record<string, readonly [type: string, attribute: string]>> = {
  'AWS::AccountId': ['aws_caller_identity', 'account_id'],
  'AWS::Partition': ['aws_partition', 'partition'],
  'AWS::Region': ['aws_region', 'name'],
  'AWS::URLSuffix': ['aws_partition', 'dns_suffix'],
}

/** The functions of CloudFormation that remedies use, as references of Terraform. */
export function functionsFor(references: References): Functions {
  const ref = (name: string): string | undefined => {
    const pseudo = PSEUDO[name]
    return pseudo === undefined
      ? attribute(name, 'Ref', references)
      : `${references.data(pseudo[0])}.${pseudo[1]}`
  }
  const sub = (argument: EditValue): string | undefined => {
    const nothing: EditFields = {}
    const [text, values] =
      typeof argument === 'string' ? [argument, nothing] : isList(argument) ? argument : []
    if (typeof text !== 'string' || typeof values !== 'object' || isList(values)) return undefined
    const own = (id: string): string | undefined => {
      const value = values[id]
      return value === undefined ? ref(id) : expressionOf(value, { call, key: (key) => key })
    }
    return template(text, own, references)
  }
  const call: Functions = (name, argument) => {
    if (name === 'Ref' && typeof argument === 'string') return ref(argument)
    if (name === WRITTEN && typeof argument === 'string') return argument
    if (name === 'Fn::Sub') return sub(argument)
    const [resource, wanted] = name === 'Fn::GetAtt' && isTexts(argument) ? argument : []
    return resource === undefined || wanted === undefined
      ? undefined
      : attribute(resource, wanted, references)
  }
  return call
}

/** An expression as it is written already. */
export const WRITTEN = 'Fn::Written'

const isTexts = (value: EditValue): value is readonly string[] =>
  isList(value) && value.every((item) => typeof item === 'string')

function attribute(id: string, name: string, { made, key }: References): string | undefined {
  const address = id === KEY ? key() : id.startsWith(SELF) ? made(id.slice(SELF.length)) : undefined
  if (address === undefined) return undefined
  const mapping = mappingOf(address.split('.')[0] ?? '')
  // The ARN of a log group ends with `:*` in CloudFormation, and without it here.
  if (mapping?.to === 'AWS::Logs::LogGroup' && name === 'Arn') return `"\${${address}.arn}:*"`
  const renamed = Object.entries(mapping?.attributes ?? {}).find(([, to]) => to === name)?.[0]
  return `${address}.${renamed ?? (name === 'Ref' ? 'id' : snakeCase(name))}`
}

/** Parts of a text that are computed, and those that are not. */
function template(
  text: string,
  ref: (name: string) => string | undefined,
  references: References,
): string | undefined {
  const parts = text.split(/(\$\{[^}]*\})/).map((part) => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1]
    if (name === undefined) return quoted(part).slice(1, -1)
    const [id = '', ...rest] = name.split('.')
    const value = rest.length === 0 ? ref(id) : attribute(id, rest.join('.'), references)
    if (value === undefined) return undefined
    return /^"[^"]*"$/.test(value) ? value.slice(1, -1) : `\${${value}}`
  })
  return parts.includes(undefined) ? undefined : `"${parts.join('')}"`
}
