import type { KnownClause } from '../condition/clause.ts'
import { readBlock } from '../condition/ip.ts'
import { operators } from '../condition/operators.ts'
import { readDate, readNumber } from '../condition/scalars.ts'
import { literalOf } from '../pattern/pattern.ts'

/**
 * Values among which one satisfies the clauses if any value does: for numbers and dates the bounds and
 * points between and beyond them, for addresses the first of each block and those next to it.
 */
export function candidateValues(clauses: readonly KnownClause[]): readonly string[] {
  return clauses.flatMap((clause) =>
    clause.values.flatMap(({ pattern }) =>
      candidates(operators[clause.operator].family, literalOf(pattern) ?? ''),
    ),
  )
}

function candidates(family: string, text: string): readonly string[] {
  switch (family) {
    case 'numeric':
      return around(readNumber(text), 1, String)
    case 'date':
      return around(readDate(text), 1, (time) => new Date(time).toISOString())
    case 'bool':
      return ['true', 'false']
    case 'binary':
      return [text, 'AAAA', 'AAAB']
    case 'ip':
      return addresses(text)
    default:
      return []
  }
}

/** The point, halfway to its neighbours and just beyond, which lie between any two distinct bounds. */
function around(
  point: number | undefined,
  step: number,
  write: (value: number) => string,
): readonly string[] {
  if (point === undefined) return []
  return [point, point - step, point + step, point - step / 2 ** 10, point + step / 2 ** 10].flatMap(
    (value) => {
      const text = write(value)
      return text.includes('e') ? [] : [text]
    },
  )
}

/** Blocks nest or are apart, so what is in one and not in others begins where one of them begins or ends. */
function addresses(text: string): readonly string[] {
  const block = readBlock(text)
  if (block === undefined) return []
  const width = block.family === 4 ? 32n : 128n
  const size = 1n << (width - BigInt(block.prefix))
  const first = (block.address / size) * size
  const last = (1n << width) - 1n
  return [first, first + size, first - 1n, 0n, last]
    .filter((address) => address >= 0n && address <= last)
    .map((address) => (block.family === 4 ? writeV4(address) : writeV6(address)))
}

function writeV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.')
}

function writeV6(address: bigint): string {
  return Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  ).join(':')
}
