import type { Value } from '../../../workload/index.ts'
import { itemsOf, textOf } from '../../document/access.ts'
import { learn, noFacts } from '../../values/conditions.ts'
import { settle } from '../../values/lift.ts'
import { assuming } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed } from '../text-values.ts'

function same(left: Value, right: Value): boolean {
  if (left.kind === 'absent') return right.kind === 'absent'
  return left.kind === 'scalar' && right.kind === 'scalar' && left.value === right.value
}

/**
 * `Fn::If: [condition, then, else]`: one branch where the condition is decided, a choice otherwise.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
export const ifFunction: Intrinsic = (argument, at, scope) => {
  const [nameNode, thenNode, elseNode, ...more] = itemsOf(argument) ?? []
  const name = textOf(nameNode)
  if (name === undefined || thenNode === undefined || elseNode === undefined || more.length > 0) {
    return malformed('Fn::If', 'the name of a condition and two values', at, scope)
  }
  const { condition, assumes } = scope.condition(name, nameNode?.at ?? at)
  if (condition.kind === 'constant') {
    return assuming(scope.evaluate(condition.value ? thenNode : elseNode), assumes)
  }
  const then = settle(scope.evaluate(thenNode), learn(noFacts, condition, true))
  const otherwise = settle(scope.evaluate(elseNode), learn(noFacts, condition, false))
  if (same(then, otherwise) && then.assumes === undefined && otherwise.assumes === undefined) return then
  return assuming({ kind: 'choice', condition, then, else: otherwise, at }, assumes)
}
