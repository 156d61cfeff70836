/** `a/b` and `../c.yaml` make `a/c.yaml`; `undefined` when the path leaves the root. */
export function resolvePath(from: string, relative: string): string | undefined {
  const segments = from.split('/').slice(0, -1)
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

/** The file of the scan that a template names by a relative path; `undefined` for URLs and missing files. */
export function localPath(
  from: string,
  written: string,
  read: (path: string) => string | undefined,
): string | undefined {
  if (written.includes('://') || written.startsWith('/')) return undefined
  const file = resolvePath(from, written)
  return file !== undefined && read(file) !== undefined ? file : undefined
}
