import type { Finding } from '../scan/index.ts'
import type { SourceLocation } from '../workload/index.ts'
import { visible } from './characters.ts'

/** A location as compilers write it and editors open it: `file:line:column`. */
export function locationText({ file, line, column }: SourceLocation): string {
  return `${visible(file)}:${line}:${column}`
}

/** Where a finding stands, also when it was not read from a file: then its resource and property. */
export function placeText({ place, resource }: Finding): string {
  if (place.at !== undefined) return locationText(place.at)
  return visible(place.path === '' ? resource.id : `${resource.id} ${place.path}`)
}
