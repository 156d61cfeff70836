import { main } from '../dist/moto/compare.js'

await main(process.argv.slice(2))
