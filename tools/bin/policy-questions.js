import { main } from '../dist/smt/questions.js'

main(process.argv.slice(2))
