import { expect, test } from 'vitest'
import { large } from '../../fixtures/large.ts'
import { sample } from '../../fixtures/sample.ts'
import type { GraphNode } from '../store/report-store.ts'
import { linesOf, strokesOf } from './edges.ts'
import { layoutMap, NODE, type Placed } from './layout.ts'
import { neighbourToward } from './move.ts'
import { stacksOf } from './stacks.ts'

const nodesOf = (data: ReturnType<typeof sample>): readonly GraphNode[] =>
  data.resources.map((resource) => ({ resource, fail: 0, unknown: 0 }))

const data = sample()
const layout = layoutMap(nodesOf(data), data.relations ?? [])
const at = (address: string): Placed => {
  const found = layout.nodes.find(({ resource }) => resource.address === address)
  if (found === undefined) throw new Error(address)
  return found
}

test.each([sample(), large(0, 200)])('every resource is placed once and none covers another', (data) => {
  const { nodes } = layoutMap(nodesOf(data), data.relations ?? [])
  expect(nodes).toHaveLength(data.resources.length)
  const covering = nodes.filter((one, index) =>
    nodes
      .slice(index + 1)
      .some((other) => Math.abs(one.x - other.x) < NODE.width && Math.abs(one.y - other.y) < NODE.height),
  )
  expect(covering).toEqual([])
})

test('stages go from left to right, and a resource stands in its own', () => {
  const { columns, nodes } = layout
  expect(columns.map(({ stage }) => stage)).toEqual([
    'ingest',
    'prepare',
    'train',
    'deploy',
    'monitor',
    'generate',
  ])
  for (const { resource, x } of nodes) {
    const column = columns.find(({ stage }) => stage === resource.stage)
    expect(x).toBeGreaterThanOrEqual(column?.x ?? Number.NaN)
    expect(x + NODE.width).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0))
  }
})

test('zones enclose what is in them and nothing else', () => {
  const vpc = layout.lanes.find(({ kind }) => kind === 'vpc')
  for (const { resource, y } of layout.nodes) {
    const inside = vpc !== undefined && y >= vpc.y && y <= vpc.y + vpc.height
    expect(inside).toBe(resource.zone !== undefined)
  }
})

test('the order of the input changes nothing', () => {
  const shuffled = layoutMap([...nodesOf(data)].reverse(), data.relations ?? [])
  const places = (nodes: readonly Placed[]): readonly string[] =>
    nodes.map(({ resource, x, y }) => `${resource.id} ${x} ${y}`).sort()
  expect(places(shuffled.nodes)).toEqual(places(layout.nodes))
})

test('what is pointed at stands left of what points at it', () => {
  expect(at('Network').x).toBeLessThan(at('PrivateSubnet').x)
  expect(at('SupportDocs').x).toBeLessThan(at('DocsSource').x)
})

test('cycles and loops end', () => {
  const relations = [
    { from: 'SupportAgent', to: 'DocsSource' },
    { from: 'DocsSource', to: 'SupportAgent' },
    { from: 'DocsSource', to: 'DocsSource' },
  ].map(({ from, to }) => ({ from: at(from).resource.id, to: at(to).resource.id, path: 'p' }))
  const { nodes } = layoutMap(nodesOf(data), relations)
  expect(nodes).toHaveLength(24)
  expect(linesOf(nodes, relations)).toHaveLength(2)
})

test('nothing is a map of nothing', () => {
  expect(layoutMap([], [])).toMatchObject({ nodes: [], columns: [], lanes: [], height: 0 })
})

test('lines tie each pair once and end at nodes only', () => {
  const lines = linesOf(layout.nodes, [...(data.relations ?? []), ...(data.relations ?? [])])
  expect(lines).toHaveLength(data.relations?.length ?? 0)
  expect(linesOf(layout.nodes, [{ from: 'x', to: 'y', path: 'z' }])).toEqual([])
})

test('keys move to the nearest resource that way', () => {
  expect(neighbourToward(layout.nodes, at('TicketArchive'), 'ArrowRight')?.resource.address).toBe(
    'LabelingNotebook',
  )
  expect(neighbourToward(layout.nodes, at('TicketArchive'), 'ArrowLeft')).toBeUndefined()
})

test('stacks hold every card once, in order, within their box', () => {
  const { nodes } = layoutMap(nodesOf(large(0, 200)), large(0, 200).relations ?? [])
  const stacks = stacksOf(nodes)
  expect(stacks.flatMap((stack) => stack.nodes)).toEqual(nodes)
  for (const { x, y, height, nodes: own } of stacks)
    for (const node of own) {
      expect(node.x).toBe(x)
      expect(node.y).toBeGreaterThanOrEqual(y)
      expect(node.y + NODE.height).toBeLessThanOrEqual(y + height)
    }
  expect(stacks.length).toBeLessThan(nodes.length / 4)
})

test('joined lines are the same lines', () => {
  const lines = linesOf(layout.nodes, data.relations ?? [])
  const strokes = strokesOf(layout.nodes, lines)
  const length = (texts: readonly string[]): number => texts.join('').length
  expect(length(strokes.map(({ d }) => d))).toBe(length(lines.map(({ d }) => d)))
  expect(length(strokes.map(({ head }) => head))).toBe(length(lines.map(({ head }) => head)))
})
