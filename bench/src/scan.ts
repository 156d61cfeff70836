import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { best, inRepository, runNode, runParapet } from './measure.ts'
import { SNAPSHOT, syntheticSnapshot } from './snapshot.ts'
import { syntheticTemplate, toYaml } from './synthetic.ts'
import { type Figure, report } from './table.ts'
import { syntheticTerraform } from './terraform.ts'

/** Start-up, the example, growth from 1,000 to 10,000 resources, large templates, Terraform and AWS Config. */
export function benchScan(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-bench-'))
  try {
    return report([
      ...startUp(),
      example(),
      ...growth(folder),
      ...large(folder),
      ...terraform(folder),
      ...snapshot(folder),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function startUp(): readonly Figure[] {
  const bare = best(15, () => runNode(['-e', '0']))
  const version = best(15, () => runNode([inRepository('packages/cli/bin/parapet.js'), '--version']))
  return [{ what: '`--version` over bare Node', value: version.ms - bare.ms, unit: 'ms', limit: 60 }]
}

/** Attack paths included. */
function example(): Figure {
  const run = best(5, () => runParapet(['scan', 'examples/support-assistant', '--quiet']))
  return { what: 'scan of `examples/support-assistant`', value: run.ms, unit: 'ms', limit: 1500 }
}

function growth(folder: string): readonly Figure[] {
  const cost = (resources: number): number => {
    const file = `${resources}.json`
    writeFileSync(join(folder, file), JSON.stringify(syntheticTemplate(resources)))
    const start = best(3, () => runParapet(['scan', 'none.json'], folder)).ms
    const run = best(3, () => runParapet(['scan', file, '--format', 'json', '--quiet'], folder))
    return ((run.ms - start) / resources) * 1000
  }
  const small = cost(1000)
  const big = cost(10_000)
  return [
    { what: 'a resource among 1,000', value: small, unit: 'µs' },
    { what: 'a resource among 10,000', value: big, unit: 'µs' },
    { what: 'growth of the cost of a resource', value: big / small, unit: 'x', limit: 1.5 },
  ]
}

function large(folder: string): readonly Figure[] {
  const template = syntheticTemplate(500)
  const scan = (name: string, text: string, limitMs: number, limitMb: number): readonly Figure[] => {
    mkdirSync(join(folder, name))
    for (let n = 0; n < 20; n += 1) writeFileSync(join(folder, name, `t${n}.${name}`), text)
    const run = best(3, () => runParapet(['scan', name, '--format', 'json', '--quiet'], folder))
    return [
      { what: `20 templates of 500 resources, ${name}`, value: run.ms, unit: 'ms', limit: limitMs },
      { what: `their peak memory, ${name}`, value: run.peakMb, unit: 'MB', limit: limitMb },
    ]
  }
  return [
    ...scan('json', JSON.stringify(template, undefined, 2), 3000, 400),
    ...scan('yaml', toYaml(template).trimStart(), 6000, 600),
  ]
}

function terraform(folder: string): readonly Figure[] {
  for (const [file, text] of syntheticTerraform(2000)) {
    const path = join(folder, 'terraform', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const run = best(3, () => runParapet(['scan', 'terraform', '--format', 'json', '--quiet'], folder))
  return [
    { what: '2,000 Terraform files, 250 root modules', value: run.ms, unit: 'ms', limit: 10_000 },
    { what: 'their peak memory', value: run.peakMb, unit: 'MB', limit: 600 },
  ]
}

function snapshot(folder: string): readonly Figure[] {
  mkdirSync(join(folder, 'config'))
  writeFileSync(join(folder, 'config', SNAPSHOT), syntheticSnapshot(1000))
  const run = best(3, () => runParapet(['scan', 'config', '--format', 'json', '--quiet'], folder))
  return [
    { what: 'a snapshot of AWS Config, 17,000 items', value: run.ms, unit: 'ms', limit: 10_000 },
    { what: 'its peak memory', value: run.peakMb, unit: 'MB', limit: 700 },
  ]
}
