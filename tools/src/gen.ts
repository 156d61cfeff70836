import { generateControlPages } from './gen/control-pages.ts'
import { generateCoveragePage } from './gen/coverage-page.ts'
import { generateFrameworks } from './gen/frameworks.ts'
import { generateIamData } from './gen/iam-data.ts'
import { generateManagedPolicies } from './gen/managed-policies.ts'
import { generateReadme } from './gen/readme.ts'
import { generateSchema } from './gen/schema.ts'
import { generateSupportedTypes } from './gen/supported-types.ts'
import { generateTechniques } from './gen/techniques.ts'
import { generateProviderArguments, generateUnmapped } from './gen/terraform.ts'

type Generator = { readonly name: string; readonly run: () => Promise<void> | void }

/** Every generator of `npm run gen`, in order. Each is deterministic, offline, and writes committed files. */
const generators: readonly Generator[] = [
  { name: 'schema', run: generateSchema },
  { name: 'unmapped arguments of Terraform', run: generateUnmapped },
  { name: 'arguments that fixes write', run: generateProviderArguments },
  { name: 'supported types', run: generateSupportedTypes },
  { name: 'IAM data', run: generateIamData },
  { name: 'managed policies', run: generateManagedPolicies },
  { name: 'frameworks', run: generateFrameworks },
  { name: 'techniques', run: generateTechniques },
  { name: 'control pages', run: generateControlPages },
  { name: 'coverage page', run: generateCoveragePage },
  { name: 'README', run: generateReadme },
]

for (const { name, run } of generators) {
  await run()
  console.log(`generated ${name}`)
}
