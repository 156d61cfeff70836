import type { SourceLocation, Value } from '../../../workload/index.ts'
import { itemsOf } from '../../document/access.ts'
import type { MapNode, Node } from '../../document/index.ts'
import { scalar } from '../../values/make-value.ts'
import type { Intrinsic, Scope } from '../scope.ts'
import { concatenate, malformed } from '../text-values.ts'

/** A literal piece of the text, or a name between `${` and `}`. */
type Piece = { readonly literal: string } | { readonly name: string }

/** Splits a `Fn::Sub` text. `${!Name}` stays as `${Name}`; an opening without its brace is literal. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let open = text.indexOf('${'); open !== -1; open = text.indexOf('${', from)) {
    const close = text.indexOf('}', open)
    if (close === -1) break
    pieces.push({ literal: text.slice(from, open) })
    const inner = text.slice(open + 2, close)
    pieces.push(inner.startsWith('!') ? { literal: `\${${inner.slice(1)}}` } : { name: inner.trim() })
    from = close + 1
  }
  pieces.push({ literal: text.slice(from) })
  return pieces
}

function valueOfName(name: string, variables: MapNode | undefined, at: SourceLocation, scope: Scope): Value {
  const variable: Node | undefined = variables?.entries.get(name)?.value
  if (variable !== undefined) return scope.evaluate(variable)
  const dot = name.indexOf('.')
  if (dot === -1) return scope.reference(name, at)
  return scope.attribute(name.slice(0, dot), name.slice(dot + 1), at)
}

/**
 * `Fn::Sub`: a text, or a text and a map of variables.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export const sub: Intrinsic = (argument, at, scope) => {
  const [textNode, variableNode] = itemsOf(argument) ?? [argument]
  if (textNode?.kind !== 'scalar' || (variableNode !== undefined && variableNode.kind !== 'map')) {
    return malformed('Fn::Sub', 'a text, or a text and a map of variables', at, scope)
  }
  const values = piecesOf(textNode.text).map((piece) =>
    'literal' in piece
      ? scalar(piece.literal, textNode.at)
      : valueOfName(piece.name, variableNode, textNode.at, scope),
  )
  return concatenate(values, textNode.at, scope)
}
