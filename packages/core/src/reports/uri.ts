/** The base of every relative URI of a report: the root of the scan. */
export const ROOT = '%SRCROOT%'

/** A path relative to the root as an artifact location, percent-encoded. */
export function artifactLocation(file: string): object {
  return { uri: uriOf(file), uriBaseId: ROOT }
}

/** A path relative to the root as a relative URI. */
export function uriOf(file: string): string {
  return file.split('/').map(encodeSegment).join('/')
}

// Half of a surrogate pair has no encoding, and no file system that speaks UTF-8 has it in a name.
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
