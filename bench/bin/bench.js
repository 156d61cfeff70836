import '../dist/bench.js'
