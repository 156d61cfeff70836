import type { Value } from '../../../workload/index.ts'
import { itemsOf } from '../../document/access.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, unresolved } from '../../values/make-value.ts'
import { splitAtCommas } from '../../values/split-text.ts'
import type { Part } from '../../values/text.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/**
 * `Fn::Split: [delimiter, text]`. A text with holes is not split, since a hole may hold any number of delimiters;
 * but no id, name or ARN that `Ref` of a resource gives has a comma in it.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html
 */
export const split: Intrinsic = (argument, at, scope) => {
  const [delimiterNode, textNode] = itemsOf(argument) ?? []
  const delimiter = delimiterNode?.kind === 'scalar' ? delimiterNode.text : ''
  if (delimiter === '' || textNode === undefined) {
    return malformed('Fn::Split', 'a delimiter and a text', at, scope)
  }
  const combine = ([text]: readonly Value[]): Value => {
    if (text?.kind === 'scalar') {
      const items = String(text.value)
        .split(delimiter)
        .map((item) => scalar(item, at))
      return assuming({ kind: 'list', items, at }, text.assumes)
    }
    if (text?.kind === 'text' && delimiter === ',' && text.parts.every(isOne)) {
      return assuming({ kind: 'list', items: splitAtCommas(text.parts, at), at }, text.assumes)
    }
    if (text?.kind === 'text' || text?.kind === 'unresolved') {
      return assuming(unknownCall('Fn::Split', [scalar(delimiter, at), text], at), text.assumes)
    }
    return malformed('Fn::Split', 'a delimiter and a text', at, scope)
  }
  return lift([scope.evaluate(textNode)], combine, () =>
    unresolved(`Fn::Split at ${place(at)}`, 'unsupported', at),
  )
}

const isOne = (part: Part): boolean => typeof part === 'string' || part.symbol.target?.attribute === 'Ref'
