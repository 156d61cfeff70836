import { joinPieces, type MapValue, textParts } from '../../../../workload/index.ts'
import { isGiven, withArguments } from './arguments.ts'

/** What a permission is about as one text, `chat:live`, as CloudFormation has it: the alias has its own policy. */
export function qualifiedFunction(attributes: MapValue): MapValue {
  const name = attributes.entries.get('function_name')
  const qualifier = attributes.entries.get('qualifier')
  const [whole, end] = [name, qualifier].map((value) => (isGiven(value) ? textParts(value) : undefined))
  if (name === undefined || whole === undefined || end === undefined) return attributes
  return withArguments(attributes, {
    qualifier: undefined,
    function_name: joinPieces([...whole, ':', ...end], name),
  })
}
