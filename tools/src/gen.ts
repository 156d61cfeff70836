import { generateSchema } from './gen/schema.ts'

type Generator = { readonly name: string; readonly run: () => Promise<void> | void }

/** Every generator of `npm run gen`, in order. Each is deterministic, offline, and writes committed files. */
const generators: readonly Generator[] = [{ name: 'schema', run: generateSchema }]

for (const { name, run } of generators) {
  await run()
  console.log(`generated ${name}`)
}
