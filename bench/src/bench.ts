type Benchmark = { readonly about: string; readonly run: (args: readonly string[]) => Promise<boolean> }

/** Benchmarks by name; each answers whether its figures are within their limits. */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  scan: {
    about: 'start-up, the example, growth, and large inputs',
    run: async () => (await import('./scan.ts')).benchScan(),
  },
  iam: {
    about: 'policies: matrices of 10,000 by 10,000, single decisions, hostile input',
    run: async () => (await import('./iam.ts')).benchIam(),
  },
  paths: {
    about: 'attack paths in organizations of 1,000 and 10,000 principals',
    run: async () => (await import('./paths.ts')).benchPaths(),
  },
  live: {
    about: '[rates]: an account of 6,000 resources behind the clients of the SDK',
    run: async (args) => (await import('./live.ts')).benchLive(args),
  },
  'paths-of': {
    about: 'PRINCIPALS: one such organization, in this process',
    run: async ([principals]) => (await import('./paths.ts')).measurePaths(Number(principals)),
  },
  corpora: {
    about: 'DIR: every folder below it, one checked-out repository each',
    run: async (args) => (await import('./corpora.ts')).benchCorpora(args),
  },
  fixes: {
    about: '[DIR]: fixes copies of the examples and of every repository below it',
    run: async (args) => (await import('./fixes.ts')).benchFixes(args),
  },
  sample: {
    about: 'DIR [SIZE [SOURCE]]: draws findings for a reader to judge',
    run: async (args) => (await import('./sample.ts')).drawSample(args),
  },
  'sample-paths': {
    about: 'DIR [SIZE]: draws attack paths for a reader to judge',
    run: async (args) => (await import('./sample-paths.ts')).drawPaths(args),
  },
}

const [name, ...rest] = process.argv.slice(2)
const chosen = name === undefined ? ['scan'] : [name]
for (const each of chosen) {
  const benchmark = benchmarks[each]
  if (benchmark === undefined) {
    const list = Object.entries(benchmarks).map(([key, { about }]) => `  ${key}  ${about}`)
    console.error(`there is no benchmark \`${each}\`; there are\n${list.join('\n')}`)
    process.exitCode = 2
  } else if (!(await benchmark.run(rest))) {
    process.exitCode = 1
  }
}
