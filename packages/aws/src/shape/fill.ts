import { type JsonObject, textAt } from './json.ts'

/**
 * Fills a template such as `arn:{partition}:ec2:{region}:{account}:vpc/{VpcId}`; a plain path is read. Of several
 * with a `|` between them, the one is taken that lacks the fewest members, and none where all lack all.
 */
export function fill(template: string, item: JsonObject): string | undefined {
  const [first = '', ...others] = template.split('|')
  if (others.length === 0) return fillOne(first, item)
  const lacking = (one: string): number =>
    membersOf(one).filter((path) => textAt(item, path) === undefined).length
  const best = others.reduce((least, one) => (lacking(one) < lacking(least) ? one : least), first)
  return lacking(best) === membersOf(best).length ? undefined : fillOne(best, item)
}

function fillOne(template: string, item: JsonObject): string | undefined {
  if (!template.includes('{')) return textAt(item, template)
  const pieces = template.split(/[{}]/)
  const filled = pieces.map((piece, index) => (index % 2 === 0 ? piece : (textAt(item, piece) ?? '')))
  return filled.join('')
}

const membersOf = (template: string): readonly string[] =>
  template.includes('{') ? template.split(/[{}]/).filter((_, index) => index % 2 === 1) : [template]
