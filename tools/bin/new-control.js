import '../dist/new-control.js'
