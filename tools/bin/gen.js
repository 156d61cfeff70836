import '../dist/gen.js'
