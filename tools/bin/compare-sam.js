import { main } from '../dist/sam/compare.js'

process.exitCode = main(process.argv.slice(2))
