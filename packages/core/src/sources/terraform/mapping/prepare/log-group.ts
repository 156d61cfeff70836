import type { MapValue } from '../../../../workload/index.ts'
import { withArguments } from './arguments.ts'

/** Zero days are how Terraform says that logs are kept for ever, which CloudFormation says by saying nothing. */
export function withoutZeroRetention(attributes: MapValue): MapValue {
  const days = attributes.entries.get('retention_in_days')
  const isForever = days?.kind === 'scalar' && String(days.value) === '0'
  return isForever ? withArguments(attributes, { retention_in_days: undefined }) : attributes
}
