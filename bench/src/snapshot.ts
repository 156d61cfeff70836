import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inRepository } from './measure.ts'

/** How AWS Config names what it delivers. */
export const SNAPSHOT = '111122223333_Config_eu-west-1_ConfigSnapshot_20261124T080000Z_0a1b2c3d.json.gz'

/** A snapshot of AWS Config, packed: a workload of 17 items again and again, under names of its own each time. */
export function syntheticSnapshot(workloads: number): Buffer {
  const text = readFileSync(inRepository('spec/workloads/model-endpoint/config.json'), 'utf8')
  // A parse boundary: our own file.
  const { configurationItems } = JSON.parse(text) as { readonly configurationItems: readonly object[] }
  const items = JSON.stringify(configurationItems).slice(1, -1)
  const parts = Array.from({ length: workloads }, (_, n) =>
    items
      .replaceAll('churn', `churn${n}`)
      .replaceAll(/\b(subnet|sg|rtb|acl|vpce|rtbassoc|aclassoc)-0/g, `$1-${n}0`)
      .replaceAll('8111-000000000001', `8111-${String(n).padStart(12, '0')}`),
  )
  return gzipSync(`{"fileVersion":"1.0","configurationItems":[${parts.join(',')}]}`)
}
