import { mappingOf } from '../../sources/terraform/mapping/find-mapping.ts'
import { kindOfType, placeOf } from '../../sources/terraform/mapping/place.ts'

/** An argument of Terraform that sets a property, with its value as it is spelled there. */
export type Argument = { readonly name: string; readonly value: string | number | boolean }

/** What the provider has no argument for, though its name could be guessed; a test holds this list. */
const ABSENT: ReadonlySet<string> = new Set([
  'aws_qbusiness_application.identity_type',
  'aws_sagemaker_endpoint_configuration.enable_network_isolation',
  'aws_sagemaker_monitoring_schedule.monitoring_schedule_status',
])

/**
 * The argument of a Terraform type that becomes a top-level property of its CloudFormation type; `undefined` where
 * there is none that means the same, one to one.
 */
export function argumentOf(type: string, property: string, value: Argument['value']): Argument | undefined {
  const mapping = mappingOf(type)
  if (mapping === undefined || mapping.fold !== undefined) return undefined
  const renamed = Object.entries(mapping.renames ?? {}).find(([, to]) => to === property)?.[0]
  const name = renamed ?? snakeCase(property)
  if (ABSENT.has(`${type}.${name}`) || name.includes('.') || mapping.prepared?.includes(name) === true)
    return undefined
  const place = placeOf(mapping, kindOfType(mapping.to), '', name)
  if (place === undefined || place === 'ignored' || place.path.join('.') !== property) return undefined
  const spellings = Object.entries(mapping.values?.[name] ?? {})
  const spelled = spellings.find(([, meaning]) => meaning === value)?.[0]
  if (spellings.length > 0 && spelled === undefined) return undefined
  return { name, value: spelled === undefined ? value : truthOf(spelled) }
}

const truthOf = (text: string): Argument['value'] =>
  text === 'true' || text === 'false' ? text === 'true' : text

/** `EnableKeyRotation` as Terraform's providers spell it: `enable_key_rotation`; `EnableSSMAccess` too. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}
