import '../dist/pack-check.js'
