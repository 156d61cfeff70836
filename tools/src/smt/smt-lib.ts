import type { Statement } from './random-policies.ts'

/** What a request is, in the theory of strings: actions are in lower case, a key may be missing. */
export const declarations: string = [
  '(declare-const action String)',
  '(declare-const resource String)',
  ...['k1', 'k2'].map((key) => `(declare-const ${key} String)(declare-const has-${key} Bool)`),
  // The case of an action does not count, so one without capitals stands for all.
  '(assert (str.in_re action (re.* (re.union (re.range "!" "@") (re.range "[" "~")))))',
].join('\n')

/** "The policy allows the request", written from its JSON alone. */
export function allows(statements: readonly Statement[]): string {
  const saying = (effect: Statement['Effect']) =>
    any(statements.filter(({ Effect }) => Effect === effect).map(applies))
  return `(and ${saying('Allow')} (not ${saying('Deny')}))`
}

/** The request is this one. */
export function is(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .map(([name, value]) => {
      if (name === 'action' || name === 'resource') return `(assert (= ${name} ${text(value ?? '')}))`
      return value === undefined
        ? `(assert (not has-${name}))`
        : `(assert (and has-${name} (= ${name} ${text(value)})))`
    })
    .join('\n')
}

function applies({ Action, Resource, Condition = {} }: Statement): string {
  const clauses = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => clause(operator, key, values)),
  )
  return all([
    any(Action.map((pattern) => like('action', pattern.toLowerCase()))),
    any(Resource.map((pattern) => like('resource', pattern))),
    ...clauses,
  ])
}

function clause(operator: string, key: string, values: readonly string[]): string {
  const present = `has-${key}`
  if (operator === 'Null')
    return any(values.map((value) => (value === 'true' ? `(not ${present})` : present)))
  const base = operator.replace('IfExists', '').replace('Not', '')
  const matches = any(
    values.map((value) => (base === 'StringLike' ? like(key, value) : `(= ${key} ${text(value)})`)),
  )
  if (operator.includes('Not')) return `(or (not ${present}) (not ${matches}))`
  return operator.endsWith('IfExists') ? `(or (not ${present}) ${matches})` : `(and ${present} ${matches})`
}

function like(field: string, pattern: string): string {
  const parts = pattern
    .split(/([*?])/)
    .filter((part) => part !== '')
    .map((part) => (part === '*' ? 're.all' : part === '?' ? 're.allchar' : `(str.to_re ${text(part)})`))
  const [only = '(str.to_re "")'] = parts
  return `(str.in_re ${field} ${parts.length > 1 ? `(re.++ ${parts.join(' ')})` : only})`
}

function text(value: string): string {
  const escaped = [...value].map((letter) =>
    /[ -~]/.test(letter) && letter !== '\\' && letter !== '"'
      ? letter
      : `\\u{${letter.codePointAt(0)?.toString(16)}}`,
  )
  return `"${escaped.join('')}"`
}

function any(parts: readonly string[]): string {
  return parts.length === 0 ? 'false' : `(or ${parts.join(' ')} false)`
}

function all(parts: readonly string[]): string {
  return `(and ${parts.join(' ')} true)`
}
