import type { ControlError } from '../../scan/index.ts'
import type { Diagnostic } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'
import { artifactLocation } from '../uri.ts'
import { physicalLocation } from './location.ts'
import { messageOf } from './message.ts'

/** What went wrong while reading, as a notification of the tool. */
export function diagnosticNotification(
  { code, severity, message, file, location }: Diagnostic,
  masked: Masked,
): object {
  const place = location ? physicalLocation(location, masked) : { artifactLocation: artifactLocation(file) }
  return {
    descriptor: { id: code },
    level: severity,
    message: messageOf(masked.prose(message)),
    locations: [{ physicalLocation: place }],
  }
}

/** A control that failed to judge, as a notification of the tool. */
export function errorNotification({ control, resource, message }: ControlError, masked: Masked): object {
  return {
    descriptor: { id: 'control-fault' },
    level: 'error',
    message: messageOf(`${control} could not judge ${resource}: ${masked.prose(message)}`),
  }
}
