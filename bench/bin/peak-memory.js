// Loaded before the program that is measured: says at the end how much memory it needed at most.
process.on('exit', () => {
  process.stderr.write(`\npeak-memory-kb: ${process.resourceUsage().maxRSS}\n`)
})
