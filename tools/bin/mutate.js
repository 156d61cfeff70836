import '../dist/mutate.js'
