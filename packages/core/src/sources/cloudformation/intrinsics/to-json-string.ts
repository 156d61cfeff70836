import type { SourceLocation, Value } from '../../../workload/index.ts'
import { scalar } from '../../values/make-value.ts'
import type { Intrinsic, Scope } from '../scope.ts'
import { concatenate, unsupported } from '../text-values.ts'

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** The pieces of a value's JSON text, in order; what is unknown stays a hole inside its quotes. */
function write(value: Value, into: Value[], at: SourceLocation): boolean {
  const literal = (text: string): void => {
    into.push(scalar(text, at))
  }
  switch (value.kind) {
    case 'scalar':
      literal(JSON.stringify(value.value))
      return true
    case 'unresolved':
      into.push(scalar('"', at), value, scalar('"', at))
      return true
    case 'text':
      literal('"')
      for (const part of value.parts) into.push(typeof part === 'string' ? scalar(quoted(part), at) : part)
      literal('"')
      return true
    case 'list':
      literal('[')
      for (const [index, item] of value.items.entries()) {
        if (index > 0) literal(',')
        if (!write(item, into, at)) return false
      }
      literal(']')
      return true
    case 'map': {
      literal('{')
      let first = true
      for (const [key, item] of value.entries) {
        if (item.kind === 'absent') continue
        literal(`${first ? '' : ','}${JSON.stringify(key)}:`)
        first = false
        if (!write(item, into, at)) return false
      }
      literal('}')
      return true
    }
    case 'choice':
    case 'absent':
      return false
  }
}

function stringify(value: Value, at: SourceLocation, scope: Scope): Value {
  const pieces: Value[] = []
  return write(value, pieces, at) ? concatenate(pieces, at, scope) : unsupported('Fn::ToJsonString', at)
}

/** `Fn::ToJsonString`: a list or map as JSON text (AWS::LanguageExtensions). */
export const toJsonString: Intrinsic = (argument, at, scope) => stringify(scope.evaluate(argument), at, scope)
