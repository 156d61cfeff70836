import type { Value } from '../../../workload/index.ts'
import { itemsOf } from '../../document/access.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

const maximumBlocks = 256

function addressOf(text: string): number | undefined {
  const octets = text.split('.').map((octet) => (/^\d{1,3}$/.test(octet) ? Number(octet) : 256))
  if (octets.length !== 4 || octets.some((octet) => octet > 255)) return undefined
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
}

/** The first `count` blocks with `hostBits` host bits inside an IPv4 block, or `undefined` when they do not fit. */
export function ipv4Blocks(block: string, count: number, hostBits: number): readonly string[] | undefined {
  const [start = '', prefixText = ''] = block.split('/')
  const address = addressOf(start)
  const prefix = Number(prefixText)
  const whole = [prefix, count, hostBits].every(Number.isInteger)
  if (address === undefined || !whole || prefix < 1 || hostBits < 1) return undefined
  if (count < 1 || count > maximumBlocks) return undefined
  const size = 2 ** hostBits
  const first = address - (address % 2 ** (32 - prefix))
  if (count * size > 2 ** (32 - prefix)) return undefined
  return Array.from({ length: count }, (_, index) => `${dotted(first + index * size)}/${32 - hostBits}`)
}

/**
 * `Fn::Cidr: [block, count, host bits]`. IPv6 blocks are left unevaluated.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
 */
export const cidr: Intrinsic = (argument, at, scope) => {
  const nodes = itemsOf(argument) ?? []
  if (nodes.length < 2) return malformed('Fn::Cidr', 'a block, a count and host bits', at, scope)
  const combine = (inputs: readonly Value[]): Value => {
    const [block, count, bits] = inputs
    const known = inputs.every((input) => input.kind === 'scalar')
    const texts = [block, count, bits].map((input) => (input?.kind === 'scalar' ? String(input.value) : ''))
    const [blockText = '', countText = '', bitsText = ''] = texts
    if (!known || blockText.includes(':')) return unknownCall('Fn::Cidr', inputs, at)
    const blocks = ipv4Blocks(blockText, Number(countText), Number(bitsText === '' ? '8' : bitsText))
    if (blocks === undefined)
      return malformed('Fn::Cidr', 'a block that holds the blocks asked for', at, scope)
    const items = blocks.map((each) => scalar(each, at))
    return inputs.reduce<Value>((list, input) => assuming(list, input.assumes), { kind: 'list', items, at })
  }
  const inputs = nodes.map((node) => scope.evaluate(node))
  return lift(inputs, combine, () => unresolved(`Fn::Cidr at ${place(at)}`, 'unsupported', at))
}
