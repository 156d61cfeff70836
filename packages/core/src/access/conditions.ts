import type { Decision } from '@parapet/iam'
import type { Naming } from './naming.ts'

type Term = NonNullable<Decision['alternatives']>[number][number]

/** What an open decision hangs on, in words: one line for each alternative, or what is not known. */
export function conditionsOf(decision: Decision, naming: Naming): readonly string[] {
  const { alternatives, reasons } = decision
  if (alternatives !== undefined) {
    return alternatives.map((terms) => terms.map((term) => naming.show(termText(term))).join(' and '))
  }
  return reasons.map((reason) => naming.show(atomText(reason)))
}

/** Context keys that an open decision hangs on, in lower case. */
export function keysOf({ alternatives }: Decision): readonly string[] {
  return (alternatives ?? []).flat().flatMap(({ requirement }) => {
    if (requirement.kind === 'holds') return [requirement.clause.keyName]
    return requirement.kind === 'missing' ? [requirement.key.toLowerCase()] : []
  })
}

function termText({ requirement, positive }: Term): string {
  const not = positive ? '' : 'not '
  switch (requirement.kind) {
    case 'missing':
      return positive
        ? `\`${requirement.key}\` is not in the request`
        : `\`${requirement.key}\` is in the request`
    case 'holds': {
      const { clause } = requirement
      const values = clause.values.map(({ pattern }) => `\`${pattern.text}\``).join(' or ')
      const qualifier = clause.qualifier === undefined ? '' : `${clause.qualifier}:`
      return `${not}\`${clause.key}\` ${qualifier}${clause.operator} ${values}`
    }
    case 'other':
      return `${not}${atomText(requirement.atom)}`
  }
}

function atomText(atom: Decision['reasons'][number]): string {
  switch (atom.kind) {
    case 'clause':
      return `\`${atom.clause.key}\` is as the condition says`
    case 'variable':
      return `the request fits \`${atom.pattern}\``
    case 'unresolved':
      return `what is not known holds (${withoutUnits(atom.what)})`
    case 'partial':
      return `it is what the statement covers (${atom.what})`
    case 'missing':
      return `there are ${atom.what}`
    case 'assumption':
      return `AWS decides as supposed where it does not document it (${atom.name})`
  }
}

/** Holes are named by unit and symbol; the unit is no use to a reader. */
function withoutUnits(what: string): string {
  return what.replaceAll(/\$\{[^}#]*#/g, '${').replaceAll(/condition: `?(depends on [^`]*)`?.*$/g, '$1')
}
