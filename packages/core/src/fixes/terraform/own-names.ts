/**
 * The names that a block or object sets itself, from an offset before its opening brace: arguments, keys and dynamic
 * blocks, but no plain blocks, which may be there several times. A value that is nothing in this case is written
 * there all the same.
 */
export function ownNames(text: string, start: number): ReadonlySet<string> {
  const names = new Set<string>()
  const open = text.indexOf('{', start)
  let depth = 0
  const token = /"(?:[^"\\\n]|\\.)*"|#.*|\/\/.*|[{}[\]()]|([\w-]+)\s*[=:](?!=)/g
  token.lastIndex = open === -1 ? text.length : open
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, name] = match
    if (/^[{[(]$/.test(whole)) depth += 1
    else if (/^[}\])]$/.test(whole)) depth -= 1
    else if (depth === 1 && name !== undefined) names.add(name)
    else if (depth === 1 && whole.startsWith('"')) {
      const after = text.slice(token.lastIndex, token.lastIndex + 3)
      if (/^\s*[=:]/.test(after)) names.add(whole.slice(1, -1))
      const before = /\bdynamic\s+$/.exec(text.slice(Math.max(0, match.index - 12), match.index))
      if (before !== null) names.add(whole.slice(1, -1))
    }
    if (depth === 0) break
  }
  return names
}
