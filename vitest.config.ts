import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Tests run on the sources of every package, so that no stale build can make one pass.
export default defineConfig({
  resolve: {
    alias: {
      '@parapet/iam': source('packages/iam/src/index.ts'),
      '@parapet/sensitive': source('packages/sensitive/src/index.ts'),
      '@parapet/core': source('packages/core/src/index.ts'),
      '@parapet/aws': source('packages/aws/src/index.ts'),
      '@parapet/fake-aws': source('packages/fake-aws/src/index.ts'),
    },
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'tools/src/**/*.test.ts',
      'bench/src/**/*.test.ts',
    ],
    passWithNoTests: false,
    testTimeout: 30_000,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
      exclude: ['**/*.test.ts', '**/*.generated.ts'],
    },
  },
})
