import { expect, test } from 'vitest'
import { intersection } from './intervals.ts'
import { allTraffic, describeTraffic, ephemeral, ports, trafficOf } from './traffic.ts'

test.each([
  ['-1', undefined, undefined, 'all traffic'],
  ['tcp', 443, 443, 'tcp 443'],
  ['6', 80, 90, 'tcp 80-90'],
  ['TCP', undefined, undefined, 'tcp'],
  ['udp', -1, -1, 'udp'],
  ['icmp', 8, 0, 'icmp'],
  ['50', undefined, undefined, 'protocol 50'],
  ['tcp', 0, 70000, 'tcp'],
])('%s %s-%s is %s', (protocol, from, to, expected) => {
  expect(describeTraffic(trafficOf(protocol, from, to) ?? [])).toBe(expected)
})

test.each(['', 'x', '256', '-2', '1.5'])('%j is no protocol', (protocol) => {
  expect(trafficOf(protocol)).toBeUndefined()
})

test('traffic is a set', () => {
  expect(describeTraffic(intersection(allTraffic, ports('tcp', 22)))).toBe('tcp 22')
  expect(intersection(ports('tcp', 53), ports('udp', 53))).toEqual([])
  expect(intersection(ephemeral, ports('tcp', 443))).toEqual([])
})
